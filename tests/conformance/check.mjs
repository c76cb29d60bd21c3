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
let unknown = 0;
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
      unknown++;
      console.error(`${recording}:${number}: ${method} ${path} takes no body that the description knows`);
      continue;
    }
    const problem = description.problemOf(validator, body);
    if (problem) {
      console.error(`${recording}:${number}: ${validator.key}: ${problem}`);
    }
  }
}

let failures = unknown;
let bodies = 0;
for (const validator of [...description.validators.values()].sort((a, b) => a.key.localeCompare(b.key))) {
  bodies += validator.bodies;
  failures += validator.failures;
  console.log(`${String(validator.bodies).padStart(7)} ${validator.key}${validator.failures ? `  ${validator.failures} do not conform` : ''}`);
}
console.log(`${bodies} bodies checked, ${failures} do not conform`);
process.exit(failures > 0 || bodies === 0 ? 1 : 0);
