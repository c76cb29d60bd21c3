// The list of messages.
import { byId, h, replace } from './dom.js';
import { me, on, store } from './store.js';
import { drawMessage } from './message.js';
import { dayOf } from './time.js';
import { pending, remove } from './interactions.js';
import { goTo } from './main.js';

const GROUP_MS = 7 * 60_000;
const list = () => byId('messages');
const scroller = () => byId('scroller');
const atEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 120;

export function scrollToEnd() {
  scroller().scrollTop = scroller().scrollHeight;
  byId('jump').hidden = true;
}

export function startMessages() {
  on('message', message => {
    if (store.messages.some(known => known.id === message.id)) return;
    store.messages.push(message);
    keepPlace(drawMessages);
  });
  on('edit', message => {
    const index = store.messages.findIndex(found => found.id === message.id);
    if (index >= 0) store.messages[index] = message;
    keepPlace(() => redraw(message.id));
  });
  on('delete', id => {
    store.messages = store.messages.filter(message => message.id !== id);
    drawMessages();
  });
  on('redraw', redraw);
  on('pending', () => keepPlace(drawMessages));
  on('go', goTo);
  scroller().addEventListener('scroll', () => { byId('jump').hidden = atEnd(); });
  byId('jump').addEventListener('click', scrollToEnd);
  list().addEventListener('keydown', event => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.target.classList.contains('message')) return;
    event.preventDefault();
    const all = [...list().querySelectorAll('.message')];
    (all[all.indexOf(event.target) + step] ?? byId('composer-input'))?.focus();
  });
}

function keepPlace(draw) {
  const follow = atEnd();
  draw();
  if (follow) scrollToEnd();
}

export function drawMessages() {
  let previous = null;
  const items = store.messages.flatMap(message => {
    const newDay = !previous || dayOf(previous.timestamp) !== dayOf(message.timestamp);
    const grouped = !newDay && belongs(previous, message);
    previous = message;
    return [newDay && h('li', { class: 'day' }, h('span', null, dayOf(message.timestamp))), drawMessage(message, grouped)];
  });
  replace(list(), welcome(), items, pending.filter(entry => entry.channelId === store.channelId && entry.user === store.user).map(drawPending));
}

function redraw(id) {
  const index = store.messages.findIndex(message => message.id === id);
  const old = list().querySelector(`[data-id="${id}"]`);
  if (index < 0 || !old) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const fresh = drawMessage(store.messages[index], old.classList.contains('grouped'));
  old.replaceWith(fresh);
  if (focused) fresh.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

const belongs = (previous, message) => previous.author.id === message.author.id && !message.interaction_metadata?.name && !message.referenced_message
  && !message.ephemeral && !previous.ephemeral && new Date(message.timestamp) - new Date(previous.timestamp) < GROUP_MS;

function welcome() {
  const name = byId('channel-name').textContent;
  return h('li', { class: 'welcome' },
    h('span', { class: 'welcome-mark', 'aria-hidden': 'true' }, byId('channel-mark').textContent),
    h('h2', null, store.guildId ? `Welcome to #${name}!` : name),
    h('p', null, store.guildId
      ? 'This is a local Discord: nothing leaves this machine. Type / for commands, or mention @BriefingBot.'
      : `This is the beginning of your direct messages with ${name}. Ask something, or type /.`));
}

function drawPending(entry) {
  return h('li', { class: `message pending ${entry.failed ? 'failed' : ''}`, tabindex: '-1' },
    h('div', { class: 'used' }, `${me().name} used `, h('span', { class: 'mention' }, entry.label)),
    entry.failed
      ? h('div', { class: 'ephemeral-note' }, h('span', { class: 'error', role: 'alert' }, `⚠ ${entry.failed}`), ' ',
        h('button', { type: 'button', class: 'text-button', onclick: () => remove(entry) }, 'Dismiss'))
      : h('div', { class: 'thinking' }, dots(), ' Sending command…'));
}

export const dots = () => h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
