// Everything that befalls a connection, with interactions on their way.
import { pause, waitFor } from './time.mjs';

const kinds = {
  'dropped connection': gateway => gateway.drop(),
  'op 7': gateway => gateway.reconnect(),
  'op 9 true': gateway => gateway.invalidate(true),
  'op 9 false': gateway => gateway.invalidate(false),
  'close 4000': gateway => gateway.close(4000),
  'close 4008': gateway => gateway.close(4008),
  'close 4009': gateway => { gateway.sessions.delete(gateway.session.id); gateway.close(4009); },
  'refused resume': gateway => { gateway.refuseResume = true; gateway.drop(); },
  'op 7 before hello': gateway => { gateway.reconnectBeforeHello = true; gateway.drop(); },
  'resume url down': gateway => { gateway.shutResumeDoor = 50; gateway.drop(); },
  'server heartbeat': gateway => gateway.beat(),
  zombie: gateway => { gateway.acks = false; },
};
const fresh = new Set(['op 9 false', 'close 4009', 'refused resume', 'resume url down']);

export async function disturb(run) {
  const { server, people } = run;
  const { gateway, violations, random, world } = server;
  const names = run.short ? ['dropped connection', 'op 7'] : Object.keys(kinds).map(name => [random(), name]).sort((a, b) => a[0] - b[0]).map(([, name]) => name);
  const played = [];
  for (const name of names) {
    if (Date.now() > run.until - 30000 && !run.short) break;
    await gateway.connected();
    const before = { identifies: gateway.identifies, resumes: gateway.resumes, link: gateway.socket };
    // One on its way when it happens, at a moment that the seed chooses; one while nobody is connected.
    // An event sent to a session that dies with it is lost with Discord too.
    const flying = people.slash(world.people.member, 'ask', { question: 'What is the trade deficit?' }, { within: fresh.has(name) ? 3000 : 25000, excused: fresh.has(name) });
    await pause(random() * 60);
    kinds[name](gateway);
    if (name === 'server heartbeat') {
      const beats = gateway.heartbeats;
      if (!await waitFor(() => gateway.heartbeats > beats, 1000)) violations.add('op 1 not answered', 'a heartbeat that the server asks for is sent at once', name);
      await flying;
      played.push(name);
      continue;
    }
    const queued = name === 'zombie' || fresh.has(name) ? null : (await pause(5), people.slash(world.people.member, 'topics', {}, { within: 25000 }));
    const back = await waitFor(() => gateway.socket && gateway.socket !== before.link && gateway.socket.session, 45000);
    gateway.acks = true;
    gateway.shutResumeDoor = 0;
    if (!back) {
      violations.add(`${name}: no return`, 'a shard connects again', `identifies ${gateway.identifies}, resumes ${gateway.resumes}`);
      await Promise.all([flying, queued]);
      continue;
    }
    const resumed = gateway.resumes > before.resumes;
    if (fresh.has(name) && resumed) violations.add(`${name}: resumed`, 'a dead session is not resumed', name);
    if (!fresh.has(name) && gateway.identifies > before.identifies) violations.add(`${name}: identified`, 'a session that can be resumed is resumed', name);
    if (name === 'zombie' && [1000, 1001].includes(before.link.closed)) violations.add('zombie: closed 1000', 'a zombie is closed with a code other than 1000 and 1001', before.link.closed);
    await flying;
    await queued;
    await people.slash(world.people.member, 'help', {});
    played.push(name);
  }
  run.note = played.join(', ');
}

export async function restarts(run) {
  const { server, bot, people } = run;
  const { gateway, rest, violations, world } = server;
  for (const signal of run.short ? ['SIGKILL'] : ['SIGTERM', 'SIGKILL']) {
    const before = { puts: rest.puts, identifies: gateway.identifies, resumes: gateway.resumes };
    const code = await bot.stop(signal);
    if (signal === 'SIGTERM' && code !== 0) violations.add('SIGTERM', 'the bot ends with 0', `${code}`);
    await waitFor(() => !gateway.socket, 3000);
    // A start may take longer than the 3 s that Discord waits; the answer must still be one, and valid.
    const queued = people.slash(world.people.member, 'topics', {}, { within: 12000, excused: true });
    bot.start();
    if (!await waitFor(() => gateway.socket?.session, 30000)) {
      violations.add(`${signal}: no return`, 'a restarted bot connects', bot.log.slice(-1000));
      return;
    }
    if (gateway.resumes === before.resumes) violations.add(`${signal}: identified`, 'a restart within the resume window resumes', `identifies ${gateway.identifies}`);
    await pause(3000);
    if (rest.puts !== before.puts) violations.add(`${signal}: commands PUT`, 'commands are PUT only on a difference', `${rest.puts - before.puts}`);
    await people.slash(world.people.member, 'help', {});
    await queued;
  }
}
