// Breaks of the connection, at random moments, and restarts: sessions are resumed, nothing is lost and nothing doubled.
import { until } from './commands.mjs';

const Breaks = ['drop', 'op7', 'op9resumable', 'op9', 'zombie', '4000', '4001', '4002', '4005', '4007', '4008', '4009', '1001'];
const Ends = ['op9', '4007', '4009', '1001'];

export async function play(drive) {
  const { gateway, interactions, people, world, bot, rest, expect, random } = drive;
  const counts = { breaks: 0, resumed: 0, during: 0, answered: 0 };
  const kinds = drive.short ? Breaks.slice(0, 5) : Array.from({ length: 40 }, (_, i) => (i < Breaks.length ? Breaks[i] : Breaks[Math.floor(random() * Breaks.length)]));
  for (const kind of kinds) {
    const before = { ...gateway.counts };
    // Some are under way, some come while the bot is away: a session that is resumed brings them.
    const burst = Array.from({ length: 4 }, () => people.run('member', random() < 0.5 ? 'summary' : 'timeline', {}, { mayBeLost: true, patience: 10_000 }));
    gateway.break(kind);
    counts.breaks++;
    const lost = gateway.session;
    const away = [];
    for (let i = 0; i < 3 && lost && !Ends.includes(kind); i++) away.push(missed(drive));
    const back = await until(() => gateway.socket?.ready && !gateway.silent && gateway.counts.identifies + gateway.counts.resumes > before.identifies + before.resumes, 30_000);
    expect(back, `it comes back after ${kind}`);
    if (!back) return 'gave up';
    if (Ends.includes(kind)) {
      // After 1001 from Discord the session may or may not be there; both ways are right.
      if (kind !== '1001') expect(gateway.counts.identifies > before.identifies, `a new session after ${kind}`);
    } else {
      expect(gateway.counts.resumes > before.resumes, `the session is resumed after ${kind}`, JSON.stringify(gateway.counts));
      counts.resumed++;
    }
    await Promise.all(burst);
    counts.during += away.length;
    for (const sent of away) {
      const answered = await until(() => sent.callbacks > 0, 3000);
      counts.answered += answered ? 1 : 0;
      expect(answered, `what was delivered by the resume after ${kind} is answered`);
    }
    expect(gateway.counts.refusedResumes === before.refusedResumes || Ends.includes(kind), `no resume with a wrong session or number after ${kind}`);
  }

  const again = await duplicate(drive);
  expect(again.callbacks === 1, 'an event delivered twice is answered once', String(again.callbacks));

  rest.throttle = 3;
  const shown = await people.run('moderator', 'briefing preview', {});
  expect(shown.callbacks === 1, 'answers come while REST is limited');
  rest.throttle = 0;

  for (const signal of ['SIGTERM', 'SIGKILL']) {
    const { puts, identifies, resumes } = { puts: world.commandPuts, ...gateway.counts };
    const stopped = await bot.stop(signal);
    if (signal === 'SIGTERM') {
      expect(stopped.code === 0, 'it ends with 0 when told to stop', String(stopped.code));
      expect(stopped.took < 5000, `it stops within 5 seconds, not ${stopped.took} ms`);
    }
    await bot.start();
    expect(world.commandPuts === puts, `its commands are not put again after ${signal}`);
    if (signal === 'SIGKILL') expect(gateway.counts.resumes > resumes && gateway.counts.identifies === identifies, 'a restart after a crash resumes', JSON.stringify(gateway.counts));
    const sent = await people.run('member', 'summary', {});
    expect(sent.callbacks === 1, `it answers after ${signal}`);
  }

  // Late duplicates from before the restart.
  const late = await duplicate(drive, [...interactions.all.values()].filter(sent => sent.callbacks === 1).at(-2));
  expect(late.callbacks === 1, 'an event from before the restart is not answered again');
  return `${counts.breaks} breaks of ${new Set(kinds).size} kinds, ${counts.resumed} resumed; ${counts.during} interactions delivered by a resume, ${counts.answered} answered; 2 restarts`;
}

// An interaction while nobody listens: it is in the session, and comes with the resume.
function missed({ interactions, people }) {
  people.run('member', 'summary', {}, { mayBeLost: true, patience: 30_000, unheard: true });
  const sent = [...interactions.all.values()].at(-1);
  return sent;
}

async function duplicate({ gateway, people }, sent) {
  sent ??= await people.run('member', 'summary', {});
  gateway.dispatch('INTERACTION_CREATE', sent.interaction);
  await new Promise(resolve => setTimeout(resolve, 300));
  return sent;
}
