// Drives the bot through a Discord written from Discord's documentation alone, and tells what the bot did against its rules.
//
//   node drive.mjs --bot "dotnet .../briefingbot.dll run" [--description FILE] [--seed N] [--short] [--only SCENE]
//
// Exit code 1 on any violation, 2 on wrong arguments. It ends by itself.
import { parseArgs } from 'node:util';
import { Description } from '../description.mjs';
import { Bot } from './bot.mjs';
import { Gateway } from './gateway.mjs';
import { Interactions } from './interactions.mjs';
import { People } from './people.mjs';
import { Rest } from './rest.mjs';
import { World } from './world.mjs';
import * as commands from './scenes/commands.mjs';
import * as curation from './scenes/curation.mjs';
import * as connection from './scenes/connection.mjs';
import * as briefings from './scenes/briefings.mjs';

const { values: args } = parseArgs({
  options: { bot: { type: 'string' }, description: { type: 'string', default: '../shared/discord-openapi.json' }, seed: { type: 'string', default: '20260601' }, short: { type: 'boolean' }, only: { type: 'string' }, verbose: { type: 'boolean' } },
});
if (!args.bot) {
  console.error('usage: node drive.mjs --bot "COMMAND" [--description FILE] [--seed N] [--short] [--only SCENE]');
  process.exit(2);
}

const LongestRun = (args.short ? 4 : 20) * 60_000;
const violations = new Map();
const report = (kind, what) => {
  const seen = violations.get(kind) ?? { count: 0, first: what };
  seen.count++;
  violations.set(kind, seen);
  if (args.verbose) console.error(`! ${kind}: ${what}`);
};

const world = new World();
const gateway = new Gateway(world, report);
const interactions = new Interactions(world, gateway, report);
const rest = new Rest(world, gateway, interactions, new Description(args.description), report);
const bot = new Bot(args.bot, world, await rest.listen());
const drive = { world, gateway, interactions, rest, bot, report, short: args.short, people: new People(world, interactions), random: randomFrom(Number(args.seed)), expect };

// Something that a user would expect to see; said with what was seen instead.
function expect(condition, what, seen = '') {
  if (!condition) report('not as expected', `${what}${seen ? `\n    ${String(seen).slice(0, 500)}` : ''}`);
}

const stop = code => {
  bot.dispose();
  process.exit(code);
};
setTimeout(() => {
  console.error(`not finished after ${LongestRun / 60_000} minutes`);
  stop(1);
}, LongestRun).unref();

const lines = [];
try {
  await bot.start();
  for (const [name, scene] of Object.entries({ commands, curation, connection, briefings })) {
    if (args.only && args.only !== name) continue;
    const start = Date.now();
    lines.push([name, await scene.play(drive), `${((Date.now() - start) / 1000).toFixed(0)} s`]);
  }
} catch (error) {
  report('could not go on', error.stack);
}

const answered = [...interactions.all.values()].filter(sent => sent.took !== undefined).map(sent => sent.took).sort((a, b) => a - b);
console.log(`Seed ${args.seed}.\n\n| scene | what was driven | took |\n|-|-|-|`);
for (const line of lines) console.log(`| ${line.join(' | ')} |`);
console.log(`| all | ${interactions.all.size} interactions, ${answered.length} answered (median ${answered[answered.length >> 1]} ms, slowest ${answered.at(-1)} ms), ${rest.bodies} bodies checked, ${gateway.counts.identifies} identifies, ${gateway.counts.resumes} resumes | |`);
console.log('\n| rule | violations |\n|-|-|');
for (const [kind, { count }] of violations) console.log(`| ${kind} | ${count} |`);
if (violations.size === 0) console.log('| all | 0 |');
for (const [kind, { first }] of violations) console.error(`\nFirst of “${kind}”: ${first}`);
stop(violations.size > 0 ? 1 : 0);

// Mulberry32: small, seeded, good enough to choose what breaks next.
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
