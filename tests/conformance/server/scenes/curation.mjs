// From a question that isn't covered to a fact that answers it, and from an edit to a corrected post.
import { button, controlsOf, textOf } from '../people.mjs';
import { until } from './commands.mjs';

const Question = 'How many ferries to Jeju leave Incheon each morning?';
const First = 'Seven ferries to Jeju leave Incheon each morning.', Then = 'Eight ferries to Jeju leave Incheon each morning.';

export async function play(drive) {
  const { people, world, expect } = drive;
  const says = (message, words, what) => expect(message && textOf(message).includes(words), `${what}: “${words}”`, message && textOf(message));

  await people.run('admin', 'settings', { gaps: true, approvals: true });
  const refused = await people.run('member', 'ask', { question: Question });
  says(refused.message, "doesn't cover", 'what no fact answers is refused');
  await people.press('member', refused.message, button(refused.message, 'Tell me'));
  const forbidden = await people.run('member', 'facts gaps');
  expect(controlsOf(forbidden.message).length === 0, 'a member sees no gaps', textOf(forbidden.message));

  const gaps = await people.run('admin', 'facts gaps');
  says(gaps.message, 'ferries', 'the question stands in /facts gaps');
  const form = await people.press('admin', gaps.message, button(gaps.message, 'Draft'));
  const empty = await people.submit('admin', form, { Fact: '@everyone', Why: 'asked often' });
  expect(!controlsOf(empty.message).some(control => control.label === 'Publish'), 'a text that pings is not offered for publishing', textOf(empty.message));
  const draft = await people.submit('admin', form, { Fact: First, Why: 'asked often' });
  const waits = await people.press('admin', draft.message, button(draft.message, 'Publish'));
  says(waits.message, 'waits for review', 'a change waits for a second admin');
  says((await people.run('member', 'ask', { question: Question })).message, "doesn't cover", 'what waits is not said');

  const own = await choose(people, 'admin', (await people.run('admin', 'facts review')).message);
  expect(!controlsOf(own.message).some(control => control.label === 'Approve'), 'nobody approves their own', textOf(own.message));
  const change = await choose(people, 'second', (await people.run('second', 'facts review')).message);
  const stolen = await people.press('admin', change.message, button(change.message, 'Approve'));
  says((await people.run('member', 'ask', { question: Question })).message, "doesn't cover", 'nor with the button of another');
  expect(stolen.type === 4 && stolen.message.flags & 64, "another's button is refused privately", textOf(stolen.message));
  await people.press('second', change.message, button(change.message, 'Approve'));

  const asked = await people.run('member', 'ask', { question: Question });
  says(asked.message, First, 'the new fact answers');
  const elsewhere = await people.run('member', 'ask', { question: Question }, { channel: world.guilds[1].channels[0].id });
  says(elsewhere.message, "doesn't cover", 'another server has nothing of it');
  const told = await until(() => world.messagesIn(world.dms.get('member').id).find(message => textOf(message).includes(First)), 10_000);
  expect(told, 'who asked to be told is told');

  const shared = (await people.press('member', asked.message, button(asked.message, 'Share'))).message;
  const post = await until(() => world.messagesIn(people.channel).find(message => textOf(message).includes(First) && !(message.flags & 64)), 2000);
  expect(post, 'the answer is shared', shared && textOf(shared));

  await people.run('admin', 'settings', { approvals: false });
  const { choices } = (await people.complete('admin', 'fact edit', 'fact', { fact: 'ferries' })).data;
  const edit = await people.run('admin', 'fact edit', { fact: choices[0].value });
  const changed = await people.submit('admin', edit, { Fact: Then, Why: 'one more since spring' });
  const saved = await people.press('admin', changed.message, button(changed.message, 'Save'));
  await people.press('admin', saved.message, button(saved.message, 'Mark it corrected'));
  const corrected = await until(() => post?.edited_timestamp && textOf(post).includes(Then), 15_000);
  expect(corrected, 'the shared answer is corrected', post && textOf(post));
  if (post) says(post, 'It said before', 'and says what it said before');
  says((await people.run('member', 'ask', { question: Question })).message, Then, 'the edited fact answers');
  return 'asked, refused, noted as a gap, drafted, approved by another, answered, told, shared, edited, the post corrected';
}

// The first entry of the only select.
function choose(people, user, message) {
  const select = controlsOf(message).find(control => control.type === 3);
  return people.press(user, message, select, [select.options[0].value]);
}
