// Checks recorded request bodies against Discord's OpenAPI description.
//
//   node check.mjs DESCRIPTION.json RECORDED.jsonl...
//
// A recorded line is {"method": "POST", "path": "/api/v10/...", "body": {...}}. Every property must be one that the
// description knows, too: Discord ignores the others, but they are mistakes.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';

const [description, ...recordings] = process.argv.slice(2);
if (recordings.length === 0) {
  console.error('usage: node check.mjs DESCRIPTION.json RECORDED.jsonl...');
  process.exit(2);
}

const api = JSON.parse(readFileSync(description, 'utf8'));
for (const schema of Object.values(api.components.schemas)) {
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }

  // The description has the integer that Discord keeps; its reference has the string that requests carry.
  const permissions = schema.properties?.default_member_permissions;
  if (permissions) {
    permissions.type = ['string', 'null'];
    permissions.pattern = '^[0-9]+$';
  }
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema(api, 'discord');

const routes = Object.entries(api.paths).flatMap(([template, methods]) =>
  Object.keys(methods).filter(method => methods[method].requestBody).map(method => ({
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    // Of two templates that fit, the one with more literal text is meant: @original rather than {message_id}.
    weight: template.replace(/\{[^}]+\}/g, '').length,
  }))).sort((a, b) => b.weight - a.weight);

const validators = new Map();

function validatorFor(method, path) {
  const bare = path.replace(/^\/api(\/v\d+)?/, '').replace(/\?.*$/, '');
  const route = routes.find(candidate => candidate.method === method && candidate.pattern.test(bare));
  if (!route) {
    return null;
  }
  const key = `${route.method} ${route.template}`;
  if (!validators.has(key)) {
    const pointer = ['paths', route.template, route.method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
      .map(part => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/');
    validators.set(key, { key, validate: ajv.compile({ $ref: `discord#/${pointer}` }), bodies: 0, failures: 0 });
  }
  return validators.get(key);
}

let unknown = 0;
for (const recording of recordings) {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(recording), crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) {
      continue;
    }
    const { method, path, body } = JSON.parse(line);
    const validator = validatorFor(method, path);
    if (!validator) {
      unknown++;
      console.error(`${recording}:${number}: ${method} ${path} takes no body that the description knows`);
      continue;
    }
    validator.bodies++;
    if (!validator.validate(body)) {
      validator.failures++;
      const deepest = validator.validate.errors.reduce((a, b) => (b.instancePath.length > a.instancePath.length ? b : a));
      console.error(`${recording}:${number}: ${validator.key}: ${deepest.instancePath || '/'} ${deepest.message} ${JSON.stringify(deepest.params)}`);
    }
  }
}

let failures = unknown;
let bodies = 0;
for (const validator of [...validators.values()].sort((a, b) => a.key.localeCompare(b.key))) {
  bodies += validator.bodies;
  failures += validator.failures;
  console.log(`${String(validator.bodies).padStart(7)} ${validator.key}${validator.failures ? `  ${validator.failures} do not conform` : ''}`);
}
console.log(`${bodies} bodies checked, ${failures} do not conform`);
process.exit(failures > 0 || bodies === 0 ? 1 : 0);
