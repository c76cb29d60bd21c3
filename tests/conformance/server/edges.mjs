// What people do that nobody planned: foreign and forged buttons, direct messages, longest texts, twice the same event.
import { callables, personFor } from './explore.mjs';
import { button, controls, textOf } from './people.mjs';
import { pause } from './time.mjs';

export async function edges(run) {
  const { server, people } = run;
  const { world, gateway, violations, interactions } = server;
  const { member, admin, moderator } = world.people;
  const before = interactions.all.length;

  // A member presses what only moderators and admins were shown.
  const privileged = interactions.all.filter(sent => sent.message && sent.person !== member && sent.payload.type === 2);
  for (const sent of run.short ? privileged.slice(0, 4) : privileged.slice(0, 60)) {
    for (const control of controls(sent.message).slice(0, 3)) {
      await people.component(member, structuredClone(sent.message), control, control.type === 3 ? [control.options[0].value] : control.type === 2 ? undefined : []);
    }
  }

  // Custom ids come back from the client, who may have changed them.
  const some = await people.slash(member, 'ask', { question: 'What is the trade deficit?' });
  for (const control of controls(some.message).slice(0, run.short ? 1 : 10)) {
    for (const custom_id of [control.custom_id.slice(0, -1), `${control.custom_id}x`.slice(0, 100), 'x', '\u0000:\u202e', control.custom_id.replace(/\d/g, '9'), 'z'.repeat(100)]) {
      await people.component(member, structuredClone(some.message), { ...control, custom_id });
    }
  }
  for (const [text, mention] of [['?', false], ['x'.repeat(2000), false], ['@everyone <@&1> ```', false], [`<@${world.bot.id}>`, true]]) {
    const target = people.say(member, mention ? world.talk : world.dmWith(member.user), text, mention);
    for (const command of world.commands.filter(one => one.type === 3)) await people.menu(member, command, target);
  }
  for (const question of ['', ' ', '?', 'x', 'trade '.repeat(60).slice(0, 300), '🎉'.repeat(40), '*_~`|>#[](http://x)', '-1', '٣']) {
    const option = callables(world.commands).find(one => one.path === 'ask').options[0];
    if (question.length >= (option.min_length ?? 0) && question.length <= (option.max_length ?? 6000)) await people.slash(member, 'ask', { question });
  }

  // Everything that may be used in direct messages.
  for (const callable of callables(world.commands).filter(one => one.top.contexts.includes(1))) {
    const values = Object.fromEntries(callable.options.filter(one => one.required).map(one => [one.name, one.choices?.[0].value ?? 'China']));
    await people.slash(await personFor(server, callable), callable.path, values, { channel: world.dmWith(admin.user) });
  }

  // Events may arrive more than once; the second time nothing is to be answered.
  const twice = await people.slash(moderator, 'topics');
  gateway.emit('INTERACTION_CREATE', twice.payload);
  // Each event is one that a client need not know.
  gateway.emit('SOMETHING_NEW', { id: 'x' });
  gateway.emit('TYPING_START', { channel_id: world.talk.id, user_id: member.user.id, timestamp: 1 });
  await pause(700);

  // Many at once: each is answered in time.
  await Promise.all(Array.from({ length: run.short ? 10 : 60 }, (_, index) => people.slash(Object.values(world.people)[index % 4], ['topics', 'help', 'summary', 'timeline'][index % 4])));

  // Own posts and their receipts.
  if (button(some.message, /^share/i)) {
    await people.component(member, some.message, button(some.message, /^share/i));
    const post = world.messages.get(world.talk.id).findLast(one => one.author.id === world.bot.id && !(one.flags & 64));
    const why = world.commands.find(one => one.type === 3 && /why/i.test(one.name));
    const receipt = post && why && await people.menu(member, why, post);
    if (receipt && !textOf(receipt.message)) violations.add('receipt', 'Why this? shows a receipt', receipt.name);
  }
  run.note = `${interactions.all.length - before} interactions`;
}
