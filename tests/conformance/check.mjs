// Checks recorded request bodies against Discord's OpenAPI description.
//
//   node check.mjs DESCRIPTION.json RECORDED.jsonl...
//
// A recorded line is {"method": "POST", "path": "/api/v10/...", "body": {...}}.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Description } from './description.mjs';

const [file, ...recordings] = process.argv.slice(2);
if (recordings.length === 0) {
  console.error('usage: node check.mjs DESCRIPTION.json RECORDED.jsonl...');
  process.exit(2);
}

const description = new Description(file);
const counts = new Map();
let failures = 0;
for (const recording of recordings) {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(recording), crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) {
      continue;
    }
    const { method, path, body } = JSON.parse(line);
    const validator = description.validatorFor(method, path);
    if (!validator) {
      failures++;
      console.error(`${recording}:${number}: ${method} ${path} takes no body that the description knows`);
      continue;
    }
    const count = counts.get(validator.key) ?? { bodies: 0, failures: 0 };
    counts.set(validator.key, count);
    count.bodies++;
    const fault = validator.check(body);
    if (fault) {
      count.failures++;
      failures++;
      console.error(`${recording}:${number}: ${validator.key}: ${fault}`);
    }
  }
}

let bodies = 0;
for (const [key, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
  bodies += count.bodies;
  console.log(`${String(count.bodies).padStart(7)} ${key}${count.failures ? `  ${count.failures} do not conform` : ''}`);
}
console.log(`${bodies} bodies checked, ${failures} do not conform`);
process.exit(failures > 0 || bodies === 0 ? 1 : 0);
