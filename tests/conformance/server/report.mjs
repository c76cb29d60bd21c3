// The end of a run: what was driven, and each kind of violation with its first example.
export function report({ server, people, bot, lines }, took) {
  const { gateway, rest, description, violations, interactions } = server;
  const bodies = [...description.validators.values()].reduce((sum, one) => sum + one.bodies, 0);
  for (const sent of interactions.all) {
    if (!sent.answer && !sent.excused) violations.add('never answered', 'an interaction that reached the bot is answered', sent.name);
  }
  const slowest = Math.max(0, ...interactions.all.map(sent => sent.took ?? 0));
  const rows = [
    ...lines.map(([name, time, note]) => [`act: ${name}`, `${time} ${note}`]),
    ...[...people.counts].map(([what, count]) => [what, count]),
    ['answers', interactions.all.filter(sent => sent.answer).length], ['slowest answer', `${slowest} ms`],
    ['requests / 429', `${rest.requests} / ${rest.limited}`], ['bodies checked', bodies], ['starts / command PUTs', `${bot.starts} / ${rest.puts}`],
    ['connections / compressed', `${gateway.connections} / ${gateway.compressed ?? 0}`], ['identifies / resumes / refused', `${gateway.identifies} / ${gateway.resumes} / ${gateway.refusedResumes}`],
    ['events replayed', gateway.replayed ?? 0], ['heartbeats', gateway.heartbeats], ['time', `${(took / 1000).toFixed(0)} s`],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value}`);
  const found = violations.all;
  console.log(`${found.reduce((sum, one) => sum + one.count, 0)} violations of ${found.length} kinds`);
  for (const { kind, rule, count, example } of found) console.log(`\n${count} x ${kind}\n  rule: ${rule}\n  first: ${String(example).slice(0, 1500)}`);
  return found.length ? 1 : 0;
}
