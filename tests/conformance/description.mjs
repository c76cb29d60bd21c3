// Discord's OpenAPI description as validators of request bodies. Every property must be one that the description knows,
// too: Discord ignores the others, but they are mistakes.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

export class Description {
  #ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  #routes;
  validators = new Map();

  constructor(file) {
    const api = JSON.parse(readFileSync(file, 'utf8'));
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
    this.#ajv.addSchema(api, 'discord');

    this.#routes = Object.entries(api.paths).flatMap(([template, methods]) =>
      Object.keys(methods).filter(method => methods[method].requestBody).map(method => ({
        method: method.toUpperCase(),
        template,
        pattern: new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
        // Of two templates that fit, the one with more literal text is meant: @original rather than {message_id}.
        weight: template.replace(/\{[^}]+\}/g, '').length,
      }))).sort((a, b) => b.weight - a.weight);
  }

  /** The validator of a route's body; null if the description knows no such route with a body. */
  validatorFor(method, path) {
    const bare = path.replace(/^\/api(\/v\d+)?/, '').replace(/\?.*$/, '');
    const route = this.#routes.find(candidate => candidate.method === method && candidate.pattern.test(bare));
    if (!route) {
      return null;
    }
    const key = `${route.method} ${route.template}`;
    if (!this.validators.has(key)) {
      const pointer = ['paths', route.template, route.method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
        .map(part => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/');
      this.validators.set(key, { key, validate: this.#ajv.compile({ $ref: `discord#/${pointer}` }), bodies: 0, failures: 0 });
    }
    return this.validators.get(key);
  }

  /** What is wrong with a body, in one line; null if nothing is. */
  problemOf(validator, body) {
    validator.bodies++;
    if (validator.validate(body)) {
      return null;
    }
    validator.failures++;
    const deepest = validator.validate.errors.reduce((a, b) => (b.instancePath.length > a.instancePath.length ? b : a));
    return `${deepest.instancePath || '/'} ${deepest.message} ${JSON.stringify(deepest.params)}`;
  }
}
