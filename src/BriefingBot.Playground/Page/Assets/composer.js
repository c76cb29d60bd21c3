// The message box: text, mentions, replies, and the way into commands.
import { api } from './api.js';
import { byId, h, nameOf, replace, toast } from './dom.js';
import { channel, guild, on, store } from './store.js';
import { flatCommands, searchCommands } from './commands.js';
import { suggestions } from './suggest.js';
import { openCommand } from './command-form.js';
import { scrollToEnd } from './messages.js';

let replyTo = null;
const input = () => byId('composer-input');

export function startComposer() {
  on('channel', () => {
    replyTo = null;
    draw();
    input()?.focus({ preventScroll: true });
  });
  on('reply', message => {
    replyTo = message;
    draw();
    input().focus();
  });
  on('slash', name => startCommand(name));
  document.addEventListener('keydown', event => {
    // Typing anywhere writes in the box, as in Discord.
    const elsewhere = event.target === document.body || event.target.classList?.contains('message');
    if (elsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) input()?.focus();
  });
}

export function draw() {
  const here = channel();
  if (!here.can_send) {
    replace(byId('composer'), h('div', { class: 'composer-box closed', id: 'composer-input', tabindex: '-1' }, 'You do not have permission to send messages in this channel.'));
    return;
  }
  const list = suggestions('composer-suggestions');
  const box = h('textarea', {
    id: 'composer-input', rows: 1, maxlength: 2000, autocomplete: 'off', spellcheck: 'true',
    placeholder: `Message ${here.guild_id ? '#' + here.name : '@' + store.state.bot.name}`,
    'aria-label': `Message ${here.guild_id ? '#' + here.name : store.state.bot.name}. Type a slash for commands.`,
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'composer-suggestions',
    oninput: () => {
      grow(box);
      suggest(box, list);
    },
    onkeydown: event => onKey(event, box, list),
    onblur: () => setTimeout(() => list.hide(), 150),
  });
  list.attach(box);
  replace(byId('composer'),
    list.element,
    replyTo && h('div', { class: 'replying' }, `Replying to `, h('strong', null, nameOf(replyTo.author)),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Stop replying', onclick: () => { replyTo = null; draw(); input().focus(); } }, '✕')),
    h('div', { class: 'composer-box' },
      h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Commands', title: 'Commands', onclick: () => {
        box.value = '/';
        box.focus();
        suggest(box, list);
      } }, '⊕'),
      box));
}

function grow(box) {
  box.style.setProperty('height', 'auto');
  box.style.setProperty('height', `${Math.min(box.scrollHeight, innerHeight / 2)}px`);
}

function suggest(box, list) {
  const text = box.value;
  if (text.startsWith('/')) {
    const exact = flatCommands().find(command => text === `/${command.path} `);
    if (exact) {
      startCommand(exact.path);
      return;
    }
    list.show('Commands', searchCommands(text.slice(1)).map(command => ({
      label: `/${command.path}`, note: command.description, hint: command.options.filter(option => option.required).map(option => option.name), action: () => startCommand(command.path),
    })), 'No such command here.');
    return;
  }
  const mention = /(?:^|\s)@([\w-]*)$/.exec(text.slice(0, box.selectionStart));
  if (!mention) {
    list.hide();
    return;
  }
  const people = guild()?.members ?? [store.state.bot];
  list.show('Members', people.filter(user => user.name.toLowerCase().startsWith(mention[1].toLowerCase())).map(user => ({
    label: user.name, note: user.bot || user.id === store.state.bot.id ? 'App' : '', action: () => {
      const start = box.selectionStart - mention[1].length;
      box.setRangeText(`${user.name} `, start, box.selectionStart, 'end');
      box.focus();
    },
  })));
}

function onKey(event, box, list) {
  if (list.onKey(event)) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    say(box);
  } else if (event.key === 'ArrowUp' && box.value === '') {
    event.preventDefault();
    document.querySelector('.messages > .message:last-of-type')?.focus();
  } else if (event.key === 'Escape' && replyTo) {
    replyTo = null;
    draw();
    input().focus();
  }
}

async function say(box) {
  const text = box.value.trim();
  if (!text) return;
  if (/^\/\S/.test(text)) {
    // A name typed in full and sent at once is the command, not a message.
    const typed = flatCommands().find(command => text === `/${command.path}`);
    if (typed) {
      startCommand(typed.path);
      return;
    }
  }
  box.value = '';
  grow(box);
  try {
    await api.say(store.channelId, withMentions(text), replyTo?.id);
    if (replyTo) {
      replyTo = null;
      draw();
      input().focus();
    }
    scrollToEnd();
  } catch (error) {
    box.value = text;
    toast(error.message);
  }
}

/** @Name becomes the mention that Discord's client would send. */
function withMentions(text) {
  const people = [...(guild()?.members ?? store.state.users), store.state.bot].sort((a, b) => b.name.length - a.name.length);
  return people.reduce((result, user) =>
    result.replace(new RegExp(`(^|[\\s(])@${user.name.replace(/[^\w]/g, '\\$&')}\\b`, 'gi'), `$1<@${user.id}>`), text);
}

function startCommand(path) {
  const command = flatCommands().find(found => found.path === path) ?? flatCommands().find(found => found.path.startsWith(`${path} `));
  if (!command) {
    toast(`/${path} is not available to you here.`);
    return;
  }
  openCommand(command, () => {
    draw();
    input().focus();
  });
}
