// The limits catch what breaks them: a driver that finds nothing must have looked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callbackProblems, commandProblems, messageProblems, modalProblems } from './limits.mjs';

const V2 = 1 << 15;
const none = { parse: [] };
const says = (problems, rule) => assert.ok(problems.some(([, said]) => rule.test(said)), JSON.stringify(problems));
const text = content => ({ type: 10, content });
const row = (...components) => ({ type: 1, components });
const press = (custom_id, label = 'Press') => ({ type: 2, style: 1, custom_id, label });

test('a message within the limits has no problem', () =>
  assert.deepEqual(messageProblems({ flags: V2, allowed_mentions: none, components: [text('words'), row(press('a'), press('b'))] }), []));
test('41 components are too many', () => says(messageProblems({ flags: V2, allowed_mentions: none, components: Array.from({ length: 41 }, () => text('x')) }), /40 components/));
test('4,001 characters over several texts are too many', () => says(messageProblems({ flags: V2, allowed_mentions: none, components: [text('x'.repeat(4000)), text('x')] }), /4,000/));
test('a custom_id stands once', () => says(messageProblems({ flags: V2, allowed_mentions: none, components: [row(press('a'), press('a'))] }), /custom_ids are unique/));
test('Components V2 goes without content', () => says(messageProblems({ flags: V2, content: 'x', allowed_mentions: none, components: [text('x')] }), /excludes content/));
test('a text display without Components V2 is refused', () => says(messageProblems({ allowed_mentions: none, components: [text('x')] }), /action rows/));
test('mentions are always governed', () => says(messageProblems({ content: 'x' }), /allowed_mentions/));
test('an attached file is attached', () => says(messageProblems({ flags: V2, allowed_mentions: none, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] }), /not attached/));
test('a nonce is enforced and short', () => says(messageProblems({ content: 'x', allowed_mentions: none, nonce: 'x'.repeat(26) }), /25/));
test('embeds together have 6,000 characters', () => says(messageProblems({ allowed_mentions: none, embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }), /6,000/));
test('a modal title has 45 characters', () => says(modalProblems({ title: 'x'.repeat(46), custom_id: 'a', components: [{ type: 18, label: 'a', component: { type: 4, custom_id: 'b' } }] }), /45/));
test('a modal does not answer a modal', () => says(callbackProblems({ type: 9, data: { title: 'a', custom_id: 'a', components: [] } }, { type: 5 }, []), /modal is not answered/));
test('a deferral takes the ephemeral flag only', () => says(callbackProblems({ type: 5, data: { flags: V2 } }, { type: 2 }, []), /ephemeral flag only/));
test('an autocomplete has 25 choices', () => says(callbackProblems({ type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })) } }, { type: 4 }, []), /25 choices/));
test('required options come first', () => says(commandProblems([{ name: 'a', description: 'a', contexts: [0], integration_types: [0], options: [{ type: 3, name: 'b', description: 'b' }, { type: 3, name: 'c', description: 'c', required: true }] }]), /required options/));
