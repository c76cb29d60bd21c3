// A briefing that falls due while the bot is killed and started.
import { textOf } from './people.mjs';
import { pause, waitFor } from './time.mjs';

export async function briefing(run) {
  const { server, bot, people } = run;
  const { world, gateway, violations } = server;
  const channel = world.addChannel({ type: 0, name: 'briefed', guild_id: world.guild });
  gateway.emit('CHANNEL_CREATE', channel);
  // The next minute, or the one after it if that is too near.
  const due = (Math.floor((Date.now() + 15000) / 60000) + 1) * 60000;
  const at = new Date(due).toISOString().slice(11, 16);
  const zone = (await people.complete(world.people.moderator, 'briefing schedule', 'timezone', 'utc'))[0]?.value ?? 'Etc/UTC';
  const sent = await people.slash(world.people.moderator, 'briefing schedule', { channel: channel.id, time: at, timezone: zone });
  run.note = `${at} ${zone}`;
  await pause(Math.max(0, due - Date.now() - 4000));
  await bot.stop('SIGKILL');
  bot.start();
  const posted = () => world.messages.get(channel.id).filter(one => one.author.id === world.bot.id);
  await pause(Math.max(0, due - Date.now() + 1000));
  await bot.stop('SIGKILL');
  bot.start();
  await waitFor(() => posted().length > 0, 60000);
  await bot.stop('SIGTERM');
  bot.start();
  await gateway.connected(30000);
  await pause(8000);
  if (posted().length !== 1) violations.add('briefing', 'exactly one message for a local date', `${posted().length} messages; ${textOf(sent.message).slice(0, 600)}`);
  else if (posted()[0].edited_timestamp && !posted()[0].components.length) violations.add('briefing', 'a briefing has text', posted()[0]);
}
