// Drives the bot through everything that people and Discord do to it, and says what it did against the rules.
//
//   node drive.mjs --bot "dotnet src/BriefingBot/bin/Debug/net10.0/briefingbot.dll run" [--description FILE] [--seed N] [--short] [--days N]
import { parseArgs } from 'node:util';
import { Bot } from './bot.mjs';
import { isSettable, startAgainWithClock } from './clock.mjs';
import { People } from './people.mjs';
import { startServer } from './server.mjs';
import * as acts from './acts.mjs';
import { report } from './report.mjs';

const { values: given } = parseArgs({ options: {
  bot: { type: 'string', default: 'dotnet src/BriefingBot/bin/Debug/net10.0/briefingbot.dll run' },
  description: { type: 'string', default: '../shared/discord-openapi.json' },
  seed: { type: 'string', default: '1' }, short: { type: 'boolean', default: false }, log: { type: 'boolean', default: false }, only: { type: 'string' }, days: { type: 'string' },
} });

const dates = Number(given.days ?? 0);
if (dates && !isSettable) startAgainWithClock();
else await drive();

async function drive() {
  const limit = given.short ? 55000 : 8 * 60000 + dates * 120000;
  const began = performance.now();
  const server = await startServer({ description: given.description, seed: Number(given.seed) });
  const bot = new Bot(given.bot, server);
  const people = new People(server);
  const run = { server, bot, people, short: given.short, until: Date.now() + limit - 8000, days: dates, lines: [] };

  function finish(late) {
    bot.end();
    if (late) server.violations.add('time', 'the run ends by itself', 'the overall limit was reached');
    if (given.log) console.log(bot.log);
    process.exitCode = report(run, performance.now() - began);
    process.exit();
  }
  setTimeout(() => finish(true), limit);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { bot.end(); process.exit(130); });

  for (const [name, act, inShort] of dates ? acts.overDays : acts.all) {
    if (name !== 'start' && ((given.short && !dates && !inShort) || (given.only && !given.only.split(',').includes(name)))) continue;
    const at = performance.now();
    try {
      run.note = '';
      await act(run);
    } catch (failure) {
      server.violations.add(`act "${name}" broke off`, 'the act can be played to its end', failure.stack);
    }
    run.lines.push([name, `${((performance.now() - at) / 1000).toFixed(0)} s`, run.note]);
    if (bot.child.gone) {
      server.violations.add('process ended', 'the bot keeps running', bot.log.slice(-1500));
      break;
    }
  }
  finish(false);
}
