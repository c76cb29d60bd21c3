// Discord's markdown, as elements. Text only ever becomes text nodes.
import { h, link } from './dom.js';
import { blocks } from './markdown-blocks.js';
import { allChannels, emit, person, role, store } from './store.js';
import { timestamp } from './time.js';

const chip = (text, title) => h('span', { class: 'mention', title }, text);

// In order of trial. Each: what it looks like at the start of the rest, and what becomes of it.
const inline = [
  [/^\\([^A-Za-z0-9\s])/, match => match[1]],
  [/^(`+)([^]*?[^`])\1(?!`)/, match => h('code', null, match[2].trim())],
  [/^<t:(-?\d+)(?::([tTdDfFR]))?>/, match => timestamp(Number(match[1]), match[2])],
  [/^<@!?(\d+)>/, match => chip(`@${person(match[1])?.name ?? 'unknown-user'}`)],
  [/^<@&(\d+)>/, match => chip(`@${role(match[1])?.name ?? 'unknown-role'}`)],
  [/^<#(\d+)>/, match => channelChip(match[1])],
  [/^<\/([^:>]+):(\d+)>/, match => h('button', { type: 'button', class: 'mention', onclick: () => emit('slash', match[1]) }, `/${match[1]}`)],
  [/^<a?:(\w+):\d+>/, match => `:${match[1]}:`],
  [/^@(everyone|here)\b/, match => chip(match[0])],
  [/^\[((?:\\.|[^\]\\]|\[[^\]]*\])+)\]\(<?(https?:\/\/[^\s)>]+)>?(?:\s+"([^"]*)")?\)/, match => link(match[2], parse(match[1]))],
  [/^<(https?:\/\/[^\s>]+)>/, match => link(match[1], match[1])],
  [/^https?:\/\/[^\s<]+[^\s<.,:;"')\]*_|~]/, match => link(match[0], match[0])],
  [/^\*\*\*([^]+?)\*\*\*(?!\*)/, match => h('strong', null, h('em', null, parse(match[1])))],
  [/^\*\*([^]+?)\*\*(?!\*)/, match => h('strong', null, parse(match[1]))],
  [/^__([^]+?)__(?!_)/, match => h('u', null, parse(match[1]))],
  [/^\*(?![\s*])([^]*?[^\s*])\*(?!\*)/, match => h('em', null, parse(match[1]))],
  [/^_(?![\s_])([^]*?[^\s_])_(?![A-Za-z0-9_])/, match => h('em', null, parse(match[1]))],
  [/^~~([^]+?)~~/, match => h('s', null, parse(match[1]))],
  [/^\|\|([^]+?)\|\|/, match => spoiler(parse(match[1]))],
  [/^\n/, () => h('br')],
];

/** One line's worth of text, as a list of nodes. */
export function parse(text) {
  const nodes = [];
  let plain = '';
  let rest = text;
  let before = '';
  while (rest) {
    const [match, make] = firstMatch(rest, before);
    if (match) {
      if (plain) nodes.push(plain);
      plain = '';
      nodes.push(make(match));
      before = match[0].at(-1);
      rest = rest.slice(match[0].length);
    } else {
      before = rest[0];
      plain += rest[0];
      rest = rest.slice(1);
    }
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function firstMatch(rest, before) {
  for (const [pattern, make] of inline) {
    if (rest[0] === '_' && /[A-Za-z0-9]/.test(before)) break; // snake_case is no emphasis
    const match = pattern.exec(rest);
    if (match) return [match, make];
  }
  return [null, null];
}

/** A whole text, as a fragment. */
export function markdown(text) {
  const fragment = document.createDocumentFragment();
  fragment.append(...blocks(text, parse));
  return fragment;
}

function channelChip(id) {
  const found = allChannels().find(candidate => candidate.id === id);
  return found
    ? h('button', { type: 'button', class: 'mention', onclick: () => emit('go', id) }, `#${found.name}`)
    : chip('#unknown', store.channelId);
}

function spoiler(children) {
  return h('span', {
    class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Spoiler, press to show',
    onclick: event => event.currentTarget.classList.add('shown'),
    onkeydown: event => { if (event.key === 'Enter') event.currentTarget.classList.add('shown'); },
  }, children);
}
