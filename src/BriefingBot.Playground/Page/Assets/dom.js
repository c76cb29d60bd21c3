// Builds elements. Text always becomes a text node, so nothing in a message is ever read as HTML.

/** h('button', { class: 'x', onclick: f, 'aria-label': 'Close' }, 'text', child, [more]) */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else if (key === 'value') element.value = value;
    else if (key === 'style') for (const [name, css] of Object.entries(value)) element.style.setProperty(name, css);
    else element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child.nodeType ? child : document.createTextNode(String(child)));
  }
  return element;
}

export const byId = id => document.getElementById(id);

export function replace(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

let lastId = 0;
export const uniqueId = prefix => `${prefix}-${++lastId}`;

/** A link that leaves the page, if its scheme is harmless; otherwise plain text. */
export function link(url, ...label) {
  const safe = /^https?:\/\//i.test(url);
  return safe ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow', title: url }, label) : h('span', null, label);
}

export function avatar(user, size = '') {
  const bot = user.bot === true;
  const colour = user.colour ?? (bot ? '#5865f2' : '#747f8d');
  return h('span', { class: `avatar ${size}`, style: { '--avatar': colour }, 'aria-hidden': 'true' },
    (user.global_name ?? user.name ?? user.username ?? '?').slice(0, 1).toUpperCase());
}

export const nameOf = user => user.global_name ?? user.name ?? user.username;

export function toast(text) {
  const note = h('div', { class: 'toast' }, text);
  byId('toasts').append(note);
  setTimeout(() => note.remove(), 6000);
}
