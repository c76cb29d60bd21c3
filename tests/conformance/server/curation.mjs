// From a question that isn't covered to a fact that is, approved by a second admin, shared, and corrected.
import { button, controls, textOf } from './people.mjs';
import { pause, waitFor } from './time.mjs';

const question = 'Which mascot did Busan choose for the harbour festival?';
const text = 'Busan chose the blue seagull as the mascot of its harbour festival.';
const corrected = 'Busan chose the red seagull as the mascot of its harbour festival.';

export async function curation(run) {
  const { server, people } = run;
  const { world, violations } = server;
  const { member, admin, secondAdmin } = world.people;
  const need = (condition, rule, sent) => {
    if (!condition) {
      violations.add(`curation: ${rule}`, rule, sent ? `${sent.name}: ${textOf(sent.message)} ${JSON.stringify(sent.answer)?.slice(0, 600)}` : '');
      throw new Error(rule);
    }
    return condition;
  };
  const press = async (person, sent, pattern) => people.component(person, sent.message, need(button(sent.message, pattern), `there is a button ${pattern}`, sent));
  const saved = async (person, sent, fill) => {
    let step = sent;
    if (step.answer?.type === 9) step = await people.submit(person, step, fill);
    if (button(step.message, /^more fields/i) && !button(step.message, /^(save|publish)$/i)) {
      const form = await press(person, step, /^more fields/i);
      step = await people.submit(person, form, fill);
    }
    return press(person, step, /^(save|publish)$/i);
  };
  const fill = words => (component, label) => {
    if (/^fact$/i.test(label)) return words;
    if (/^why$/i.test(label)) return 'The festival told us';
    if (/^where it stands/i.test(label)) return component.value || 'article > At a Glance > 1 > 1';
    return undefined;
  };

  // Earlier acts left the settings as they happened to come last.
  await people.slash(admin, 'settings', { gaps: true, cooldown: 0 });
  const { choices } = people.command('settings').options.find(one => one.name === 'answers');
  await people.slash(admin, 'settings', { answers: choices.find(one => /private/i.test(one.name + one.value)).value });
  await people.slash(admin, 'settings', { approvals: true });
  const asked = await people.slash(member, 'ask', { question });
  need(/n.t cover|not covered|doesn.t/i.test(textOf(asked.message)), 'what the source does not say is refused', asked);
  let gaps = await people.slash(admin, 'facts gaps');
  // Other questions of this run may stand before it.
  const draft = button(gaps.message, /draft a fact/i);
  need(draft, 'the gap is listed with Draft a fact', gaps);
  const form = await people.component(admin, gaps.message, draft);
  need(form.answer?.type === 9, 'Draft a fact opens a form', form);
  const waiting = await saved(admin, form, (component, label) => (/how people ask/i.test(label) ? question : fill(text)(component, label)));
  need(/review|approv|wait/i.test(textOf(waiting.message)), 'with approvals a change waits', waiting);
  const own = await people.slash(admin, 'facts review');
  const reviewed = async (person, sent) => {
    // A list opens the change by a select or a button; a single one may stand there at once.
    if (button(sent.message, /^approve/i)) return sent;
    const opener = controls(sent.message).find(one => one.type === 3) ?? button(sent.message, /open|look|show|review/i);
    return opener ? people.component(person, sent.message, opener, opener.type === 3 ? [opener.options[0].value] : undefined) : sent;
  };
  const ownCard = await reviewed(admin, own);
  need(!button(ownCard.message, /^approve/i), 'nobody approves their own change', ownCard);
  const card = await reviewed(secondAdmin, await people.slash(secondAdmin, 'facts review'));
  const approved = await press(secondAdmin, card, /^approve$/i);
  run.note = 'approved';
  const again = await people.slash(member, 'ask', { question });
  need(textOf(again.message).includes('seagull'), 'the new fact answers the question', { ...again, answer: { approved: textOf(approved.message) } });
  await press(member, again, /^share/i);
  const shared = await waitFor(() => world.messages.get(world.talk.id).find(one => !(one.flags & 64) && textOf(one).includes('blue seagull')), 3000);
  need(shared, 'Share posts the answer for everybody', again);
  // The receipt is kept once Discord has named the message, which a 429 may delay; nobody edits that fast.
  await pause(2000);
  await people.slash(admin, 'settings', { approvals: false });
  const fact = (await people.complete(admin, 'fact edit', 'fact', 'blue seagull'))[0]?.value;
  const done = await saved(admin, await people.slash(admin, 'fact edit', { fact: need(fact, 'the fact is found by its words', null) }), fill(corrected));
  await press(admin, done, /corrected/i);
  const edited = await waitFor(() => textOf(shared).includes('red seagull') && shared, 10000);
  need(edited, 'the shared message is corrected', { name: 'shared', message: shared, answer: null });
  need(/corrected|\d{4}|<t:/i.test(textOf(shared)), 'the correction is dated', { name: 'shared', message: shared, answer: null });
  run.note = 'approved, shared, corrected';
}
