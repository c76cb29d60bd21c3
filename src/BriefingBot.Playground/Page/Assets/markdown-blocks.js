// Headings, quotes, lists, code and subtext: everything that depends on where a line begins.
import { h } from './dom.js';

const fence = /^```(?:([\w+-]+)\n)?\n?([^]*?)\n?```\n?/;
const listItem = /^(\s*)(?:([-*])|(\d{1,10})\.)\s+(.*)$/;

/** The text's blocks as nodes; inline(text) gives the nodes within a line. */
export function blocks(text, inline) {
  const nodes = [];
  let lines = [];
  const flush = () => {
    while (lines.at(-1) === '') lines.pop();
    if (lines.length) nodes.push(h('p', null, inline(lines.join('\n'))));
    lines = [];
  };
  let rest = text;
  while (rest) {
    const code = fence.exec(rest);
    if (code) {
      flush();
      nodes.push(h('pre', null, h('code', null, code[2])));
      rest = rest.slice(code[0].length);
      continue;
    }
    const [block, taken] = oneBlock(rest, inline);
    if (block) {
      flush();
      nodes.push(block);
      rest = rest.slice(taken);
    } else {
      const end = rest.indexOf('\n');
      const line = end < 0 ? rest : rest.slice(0, end);
      const inner = line.indexOf('```'); // a fence may begin within a line
      if (inner > 0 && fence.test(rest.slice(inner))) {
        lines.push(rest.slice(0, inner));
        rest = rest.slice(inner);
      } else {
        lines.push(line);
        rest = end < 0 ? '' : rest.slice(end + 1);
      }
    }
  }
  flush();
  return nodes;
}

function oneBlock(rest, inline) {
  let match;
  if ((match = /^(#{1,3})\s+(.+?)\s*#*\s*(?:\n|$)/.exec(rest))) {
    // The page's own headings end at level 2.
    return [h('div', { role: 'heading', 'aria-level': match[1].length + 2, class: `heading heading-${match[1].length}` }, inline(match[2])), match[0].length];
  }
  if ((match = /^-#\s+(.+?)\s*(?:\n|$)/.exec(rest))) return [h('small', { class: 'subtext' }, inline(match[1])), match[0].length];
  if ((match = /^>>>\s([^]*)/.exec(rest))) return [h('blockquote', null, blocks(match[1], inline)), match[0].length];
  if ((match = /^(?:>(?:\s[^\n]*)?(?:\n|$))+/.exec(rest)) && /^>\s/.test(rest)) {
    return [h('blockquote', null, blocks(match[0].replace(/^> ?/gm, '').replace(/\n$/, ''), inline)), match[0].length];
  }
  if ((match = /^(?:[ ]*(?:[-*]|\d{1,10}\.)\s+[^\n]+(?:\n[ ]+(?![-*]\s|\d+\.\s)[^\n]+)*(?:\n|$))+/.exec(rest))) return [list(match[0], inline), match[0].length];
  return [null, 0];
}

function list(text, inline) {
  const items = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const match = listItem.exec(line);
    if (match) items.push({ depth: match[1].length >> 1, number: match[3], text: match[4] });
    else items.at(-1).text += `\n${line.trim()}`;
  }
  return level(items, items[0].depth, inline);
}

function level(items, depth, inline) {
  const ordered = items[0].number !== undefined;
  const element = h(ordered ? 'ol' : 'ul', ordered ? { start: items[0].number } : null);
  while (items.length && items[0].depth >= depth) {
    const item = items.shift();
    const entry = h('li', null, inline(item.text));
    if (items.length && items[0].depth > depth) entry.append(level(items, items[0].depth, inline));
    element.append(entry);
  }
  return element;
}
