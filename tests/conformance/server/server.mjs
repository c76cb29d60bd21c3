// One Discord on a free loopback port.
import { Description } from '../description.mjs';
import { Gateway } from './gateway.mjs';
import { Interactions } from './interactions.mjs';
import { Rest } from './rest.mjs';
import { Violations } from './violations.mjs';
import { World } from './world.mjs';

/** Numbers that a seed repeats (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export async function startServer({ description, seed }) {
  const world = new World();
  const violations = new Violations();
  const random = randomOf(seed);
  const interactions = new Interactions(world);
  const gateway = new Gateway({ world, violations, random });
  const known = new Description(description);
  // Compiling a schema takes so long that it would count as the bot's delay.
  for (const [method, path] of [['POST', '/interactions/1/x/callback'], ['POST', '/webhooks/1/x'], ['PATCH', '/webhooks/1/x/messages/@original'], ['POST', '/channels/1/messages'], ['PATCH', '/channels/1/messages/1'], ['PUT', '/applications/1/commands']]) {
    known.validatorFor(method, path);
  }
  let port;
  const rest = new Rest({
    world, violations, random, interactions, description: known,
    gatewayUrl: () => `ws://127.0.0.1:${port}/gateway`,
    startLimit: () => ({ total: 1000, remaining: gateway.remaining, reset_after: 86400000, max_concurrency: 1 }),
  });
  gateway.attach(rest.server);
  await new Promise(resolve => rest.server.listen(0, '127.0.0.1', resolve));
  port = rest.server.address().port;
  gateway.resumeUrl = () => `ws://127.0.0.1:${port}/resume`;
  return { world, violations, random, interactions, gateway, rest, description: known, api: `http://127.0.0.1:${port}/api/v10`, stop: () => { rest.server.closeAllConnections(); rest.server.close(); } };
}
