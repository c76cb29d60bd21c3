// The acts of a run, in order; those marked true are in the short run too.
import { callables, driveCommand, explore } from './explore.mjs';
import { textOf } from './people.mjs';
import { waitFor } from './time.mjs';
import { disturb, restarts } from './disturbances.mjs';
import { briefing } from './briefings.mjs';
import { days } from './days.mjs';
import { curation } from './curation.mjs';
import { edges } from './edges.mjs';

async function start({ bot, server }) {
  bot.start();
  if (!await waitFor(() => server.world.commands.length && server.gateway.socket?.session, 30000)) throw new Error(`the bot registers its commands: ${bot.log.slice(-3000)}`);
}

async function everyCommand(run) {
  const { server, people, short } = run;
  const all = callables(server.world.commands);
  run.answers = [];
  for (const callable of all) {
    if (Date.now() > run.until) break;
    run.answers.push(...await driveCommand(server, people, callable, short));
  }
  run.note = `${all.length} commands`;
}

async function everyControl(run) {
  const before = run.server.interactions.all.length;
  await explore(run.server, run.people, run.answers ?? [], { steps: run.short ? 40 : 400, until: Math.min(run.until, Date.now() + (run.short ? 8000 : 90000)) });
  run.note = `${run.server.interactions.all.length - before} interactions`;
}

async function messages(run) {
  const { server, people } = run;
  const { world } = server;
  const { member } = world.people;
  const target = people.say(member, world.talk, 'South Korea had a trade deficit with China in 2023. The moon is made of cheese.');
  for (const command of world.commands.filter(one => one.type === 3)) await people.menu(member, command, target);
  const answers = () => [...world.messages.values()].flat().filter(one => one.author.id === world.bot.id).length;
  for (const [channel, text, mention] of [[world.talk, `<@${world.bot.id}> what is the trade deficit?`, true], [world.dmWith(member.user), 'what is the trade deficit?', false]]) {
    const before = answers();
    people.say(member, channel, text, mention);
    if (!await waitFor(() => answers() > before, 5000)) server.violations.add('message not answered', 'mentions and DMs are answered', text);
  }
}

async function permissions(run) {
  const { server, people } = run;
  const { member } = server.world.people;
  let refused = 0;
  for (const callable of callables(server.world.commands).filter(one => one.top.default_member_permissions)) {
    const required = Object.fromEntries(callable.options.filter(one => one.required).map(one => [one.name, one.choices?.[0].value ?? (one.type === 7 ? server.world.news.id : one.type === 11 ? '900000000000000001' : 'trade')]));
    const sent = await people.slash(member, callable.path, required);
    const text = textOf(sent.message);
    if (sent.answer && (sent.answer.type === 9 || !(sent.message?.flags & 64) || !/only|moderator|admin|permission|manage/i.test(text))) server.violations.add('not refused', 'a member is refused what is for moderators and admins', `${sent.name}: ${text.slice(0, 300)}`);
    refused++;
    if (run.short && refused >= 4) break;
  }
  run.note = `${refused} refusals`;
}

export const all = [
  ['start', start, true],
  ['every command', everyCommand, true],
  ['every control', everyControl, true],
  ['messages', messages, true],
  ['permissions', permissions, true],
  ['curation', curation, true],
  ['edges', edges, true],
  ['disturbances', disturb, true],
  ['restarts', restarts, true],
  ['briefing', briefing, false],
];

/** Days one after another need a clock that can be set, so they are a run of their own. */
export const overDays = [['start', start], ['days', days]];
