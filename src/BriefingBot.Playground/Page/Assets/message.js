// One message.
import { api } from './api.js';
import { avatar, h, nameOf } from './dom.js';
import { icon } from './icons.js';
import { emit, me, store } from './store.js';
import { markdown } from './markdown.js';
import { drawComponents } from './components.js';
import { drawAttachment, drawEmbed } from './embeds.js';
import { messageTime, shortTime } from './time.js';
import { openMenu } from './menus.js';
import { runMenu } from './interactions.js';
import { dots } from './messages.js';

const SILENT = 1 << 12;
const CROSSPOSTED = 1;
const V2 = 1 << 15;

export function drawMessage(message, grouped) {
  const author = { ...message.author, colour: message.colour };
  const pinged = message.mentions.some(user => user.id === store.state.me) || message.mention_everyone;
  const item = h('li', {
    class: `message ${grouped ? 'grouped' : ''} ${message.ephemeral ? 'ephemeral' : ''} ${pinged ? 'pinged' : ''}`,
    tabindex: '-1', 'data-id': message.id,
    oncontextmenu: event => {
      if (event.target.closest('a')) return;
      event.preventDefault();
      openActions(item, message, event.clientX ? { x: event.clientX, y: event.clientY } : null);
    },
  },
  header(message),
  grouped
    ? h('span', { class: 'gutter-time', 'aria-hidden': 'true' }, shortTime(message.timestamp))
    : [avatar(author), h('div', { class: 'byline' },
      h('strong', { class: 'author' }, nameOf(author)), author.bot && h('span', { class: 'tag' }, 'APP'), messageTime(message.timestamp),
      message.flags & SILENT ? h('span', { title: 'Sent without a notification', 'aria-label': 'silent' }, icon('bell-off')) : null,
      message.flags & CROSSPOSTED ? h('span', { class: 'tag quiet' }, 'Published') : null)],
  h('div', { class: 'body' }, body(message)),
  h('div', { class: 'hover-bar' },
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Reply', title: 'Reply', onclick: () => emit('reply', message) }, '↩'),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'More: apps, copy, delete', title: 'More', 'aria-haspopup': 'menu', onclick: event => openActions(event.currentTarget, message) }, '⋯')));
  return item;
}

function header(message) {
  const used = message.interaction_metadata;
  if (used?.name) {
    return h('div', { class: 'used' }, `${nameOf(used.user)} used `, h('span', { class: 'mention' }, used.command_type === 1 ? `/${used.name}` : used.name));
  }
  const original = message.referenced_message;
  return original && h('button', { type: 'button', class: 'used reply', onclick: () => jumpTo(original.id) },
    `${nameOf(original.author)}: ${summary(original)}`);
}

function summary(message) {
  const text = message.content || firstText(message.components) || 'Click to see the message';
  return text.replace(/[*_`#>|~]/g, '').slice(0, 100);
}

const firstText = components => components.reduce((found, component) =>
  found || component.content || firstText(component.components ?? []), '');

function jumpTo(id) {
  const target = document.querySelector(`[data-id="${id}"]`);
  target?.scrollIntoView({ block: 'center' });
  target?.classList.add('flash');
  setTimeout(() => target?.classList.remove('flash'), 1500);
}

function body(message) {
  if (message.loading) return h('div', { class: 'thinking' }, dots(), ` ${nameOf(message.author)} is thinking…`, note(message));
  const shownInside = message.flags & V2;
  return [
    message.content && h('div', { class: 'text' }, markdown(message.content)),
    message.embeds.map(drawEmbed),
    !shownInside && message.attachments.map(drawAttachment),
    drawComponents(message),
    message.edited_timestamp && h('span', { class: 'edited', title: message.edited_timestamp }, '(edited)'),
    message.thread && h('button', { type: 'button', class: 'thread-link', onclick: () => emit('go', message.thread.id) }, icon('thread'), ` ${message.thread.name}`, h('span', null, 'See thread ›')),
    store.failures.has(message.id) && h('div', { class: 'error', role: 'alert' }, `⚠ ${store.failures.get(message.id)}`),
    note(message),
  ];
}

const note = message => message.ephemeral && h('div', { class: 'ephemeral-note' }, icon('eye'), ' Only you can see this • ',
  h('button', { type: 'button', class: 'text-button', onclick: () => api.remove(message.channel_id, message.id) }, 'Dismiss message'));

function openActions(anchor, message, point) {
  const apps = store.commands.filter(command => command.type === 3);
  const mayDelete = message.ephemeral || message.author.id === store.state.me || /Moderator|Admin/.test(me().role);
  openMenu(anchor, 'Message', [
    { label: 'Reply', action: () => emit('reply', message) },
    { label: 'Copy text', action: () => navigator.clipboard?.writeText(message.content || firstText(message.components)) },
    { label: 'Copy message ID', action: () => navigator.clipboard?.writeText(message.id) },
    ...(apps.length ? ['separator', { heading: 'Apps' }, ...apps.map(command => ({
      label: command.name, icon: avatar({ name: store.state.bot.name, bot: true }, 'tiny'), action: () => runMenu(command.name, message.id),
    }))] : []),
    ...(mayDelete ? ['separator', { label: message.ephemeral ? 'Dismiss message' : 'Delete message', danger: true, action: () => api.remove(message.channel_id, message.id) }] : []),
  ], point);
}
