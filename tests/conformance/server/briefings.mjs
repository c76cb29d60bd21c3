// Briefings that fall due while the bot is killed and started again and again: one message for each schedule and local date.
import { textOf } from './people.mjs';
import { pause, waitFor } from './time.mjs';

const Zones = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York'];
const Around = 20_000;

/** Schedules briefings at a moment's time of day in channels of their own, each by another zone's clock and with another extra. */
export async function briefedChannels({ server, people }, due) {
  const { world, gateway, violations } = server;
  const { moderator } = world.people;
  const places = Zones.map((zone, i) => ({ zone, channel: world.addChannel({ type: i === 2 ? 5 : 0, name: `briefed-${i}`, guild_id: world.guild }), extras: [{ silent: true }, { thread: true }, { crosspost: true }][i] }));
  for (const { zone, channel, extras } of places) {
    gateway.emit('CHANNEL_CREATE', channel);
    const city = zone.split('/')[1].replace('_', ' ');
    const choices = await people.complete(moderator, 'briefing schedule', 'timezone', city);
    if (!choices.some(choice => choice.value === zone)) violations.add('briefing', 'a time zone is found by its city', `${city}: ${JSON.stringify(choices)}`);
    const sent = await people.slash(moderator, 'briefing schedule', { channel: channel.id, time: wallClock(due, zone), timezone: zone, ...extras });
    if (!/<t:\d+/.test(textOf(sent.message))) violations.add('briefing', 'a saved schedule shows its next posts', textOf(sent.message));
  }
  return places;
}

/** The bot's messages in such a channel, the first first. */
export const postedIn = (world, { channel }) => world.messages.get(channel.id).filter(one => one.author.id === world.bot.id);

export async function briefing(run) {
  const { server, bot, people } = run;
  const { world, violations } = server;
  const { moderator } = world.people;
  const due = nextMinute(Date.now() + 10_000);
  const places = await briefedChannels(run, due);

  await pause(Math.max(0, due - Date.now() - 2000));
  const starts = bot.starts;
  await restartUntil(run, due + Around);
  const restarts = bot.starts - starts;
  const posted = place => postedIn(world, place);
  await waitFor(() => places.every(place => posted(place).length > 0), 90_000);
  await pause(3000);

  // Moving a schedule on the day that it has posted is no reason to post again.
  const later = nextMinute(Date.now() + 2000);
  const [schedule] = await people.complete(moderator, 'briefing pause', 'schedule', '');
  await people.slash(moderator, 'briefing schedule', { channel: places[0].channel.id, time: wallClock(later, Zones[0]), timezone: Zones[0], change: schedule?.value });
  await pause(later - Date.now() + 10_000);

  const list = textOf((await people.slash(moderator, 'briefing list')).message);
  for (const place of places) {
    const messages = posted(place);
    if (messages.length !== 1) violations.add('briefing', 'exactly one message for a schedule and local date', `#${place.channel.name}: ${messages.length} messages\n${list}\n${bot.log.slice(-1500)}`);
    else if (!/^## /m.test(textOf(messages[0]))) violations.add('briefing', 'a briefing has a heading', textOf(messages[0]).slice(0, 600));
  }
  if (posted(places[2]).some(message => !(message.flags & 1))) violations.add('briefing', 'a briefing in an announcement channel is published', list);
  run.note = `${Zones.length} due in the same minute, ${restarts} restarts around it; ${places.reduce((sum, place) => sum + posted(place).length, 0)} messages`;
}

/** Stops the bot and starts it again, over and over, mostly with SIGKILL. */
export async function restartUntil({ server, bot }, end) {
  while (Date.now() < end) {
    await pause(server.random() * 1500);
    await stopSomehow(server, bot);
    bot.start();
    await server.gateway.connected(30_000);
  }
}

export const stopSomehow = (server, bot) => bot.stop(server.random() < 0.7 ? 'SIGKILL' : 'SIGTERM');

export function nextMinute(from) {
  return Math.ceil(from / 60_000) * 60_000;
}

function wallClock(at, timeZone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}
