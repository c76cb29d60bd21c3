// Days that come one after another, with the bot killed, away or running when they do: one message for each schedule and local date.
import { textOf } from './people.mjs';
import { goTo } from './clock.mjs';
import { briefedChannels, nextMinute, postedIn, restartUntil, stopSomehow } from './briefings.mjs';
import { pause, waitFor } from './time.mjs';

const Minute = 60_000;
const Hour = 60 * Minute;
const Day = 24 * Hour;

// What a day is like, in turn. Late: the bot comes back when the briefing should have been out for hours, which it then is at once.
// Away: the bot is away from the day before until past the time in which a briefing is still worth posting.
const Kinds = ['restarted', 'running', 'late', 'restarted', 'away'];

export async function days(run) {
  const { server, bot, people } = run;
  const { world, gateway, violations } = server;
  await pause(5000); // The slow clocks make for a slow start.
  const first = nextMinute(Date.now() + 20_000);
  const places = await briefedChannels(run, first);

  for (let day = 0; day < run.days; day++) {
    const kind = Kinds[day % Kinds.length];
    const due = first + day * Day;
    const before = places.map(place => postedIn(world, place).length);
    await comeTo(run, kind, due);
    const expected = kind === 'away' ? 0 : 1;
    await waitFor(() => places.every((place, i) => postedIn(world, place).length >= before[i] + expected), 90_000);
    await pause(8000); // A second one would come with the next look at the clock, or the next start.
    for (const [i, place] of places.entries()) {
      const messages = postedIn(world, place).slice(before[i]);
      if (messages.length !== expected) violations.add('days', `${expected} message for a schedule and local date`, `#${place.channel.name}, day ${day} (${kind}): ${messages.length}\n${bot.log.slice(-1500)}`);
      if (kind === 'late' && messages.some(message => !textOf(message).includes('Posted late'))) violations.add('days', 'a late briefing says so', textOf(messages[0]).slice(0, 600));
    }
  }

  // Every day's briefing is another one, and names its date.
  for (const place of places) {
    const texts = postedIn(world, place).map(textOf);
    if (new Set(texts).size !== texts.length) violations.add('days', 'no two briefings are alike', place.channel.name);
  }
  const history = textOf((await people.slash(world.people.moderator, 'briefing history')).message);
  if (run.days > Kinds.indexOf('away') && !/missed/i.test(history)) violations.add('days', 'a missed day is shown', history);
  await gateway.connected(30_000);
  run.note = `${run.days} dates x ${places.length} schedules, ${bot.starts - 1} restarts; ${places.reduce((sum, place) => sum + postedIn(world, place).length, 0)} messages`;
}

async function comeTo(run, kind, due) {
  const { server, bot } = run;
  if (kind === 'late' || kind === 'away') {
    await stopSomehow(server, bot);
    goToIfLater(due + (kind === 'late' ? 1.5 * Hour : 20 * Hour));
    bot.start();
    await server.gateway.connected(30_000);
    return;
  }

  goToIfLater(due - 5000);
  if (kind === 'restarted') await restartUntil(run, due + 15_000);
}

// The clock is never put back: the first day comes by itself.
function goToIfLater(moment) {
  if (moment > Date.now() + Minute) goTo(moment);
}
