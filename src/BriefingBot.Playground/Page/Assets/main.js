// Starts the page: loads the state, listens, and keeps the parts up to date.
import { api, listen } from './api.js';
import { allChannels, channel, emit, guild, store } from './store.js';
import { byId, replace, toast } from './dom.js';
import { icon } from './icons.js';
import { drawSidebar } from './sidebar.js';
import { drawMessages, scrollToEnd, startMessages } from './messages.js';
import { startComposer } from './composer.js';
import { interactionChanged, showModalOf } from './interactions.js';

// Events that come while something is loaded wait for it: what is loaded may be older than they are.
let loads = 0;
const held = [];

async function loading(load) {
  loads++;
  try {
    await load();
  } finally {
    if (--loads === 0) held.splice(0).forEach(apply);
  }
}

export const goTo = channelId => loading(async () => {
  const target = allChannels().find(found => found.id === channelId);
  if (!target) return;
  store.channelId = channelId;
  store.guildId = target.guild_id;
  store.unread.delete(channelId);
  history.replaceState(null, '', `#${channelId}`);
  localStorage.setItem('playground.channel', channelId);
  const [messages, commands] = await Promise.all([api.messages(channelId), api.commands(channelId)]);
  if (store.channelId !== channelId) return; // Another one was opened meanwhile.
  Object.assign(store, { messages, commands });
  drawAll();
  emit('channel');
  scrollToEnd();
});

export async function actAs(user) {
  store.user = user;
  localStorage.setItem('playground.user', user);
  store.failures.clear();
  await listen(event => loads > 0 ? held.push(event) : apply(event), reload);
  await reload();
}

const reload = () => loading(async () => {
  store.state = await api.state();
  const wanted = [store.channelId, location.hash.slice(1), localStorage.getItem('playground.channel')];
  // A direct-message channel belongs to one user: after a change of user the new one's own takes its place.
  const open = wanted.find(id => allChannels().some(found => found.id === id))
    ?? (store.channelId && !guild() ? store.state.dm[0].id : store.state.guilds[0].channels[0].id);
  await goTo(open);
});

function drawAll() {
  drawSidebar();
  const here = channel();
  byId('channel-name').textContent = here.guild_id ? here.name : store.state.bot.name;
  byId('channel-topic').textContent = here.topic ?? '';
  replace(byId('channel-mark'), here.guild_id ? (here.type === 5 ? icon('megaphone') : here.parent_id && here.type >= 10 ? icon('thread') : '#') : '@');
  document.title = `${here.guild_id ? '#' + here.name : store.state.bot.name} · BriefingBot playground`;
  drawMessages();
}

async function apply(event) {
  switch (event.type) {
    case 'message':
      if (event.message.channel_id === store.channelId) emit('message', event.message);
      else {
        store.unread.add(event.message.channel_id);
        drawSidebar();
      }
      break;
    case 'edit':
      if (event.message.channel_id === store.channelId) emit('edit', event.message);
      break;
    case 'delete':
      if (event.channel_id === store.channelId) emit('delete', event.id);
      break;
    case 'interaction':
      interactionChanged(event.interaction);
      showModalOf(event.interaction);
      break;
    case 'presence':
      store.state.bot.online = event.online;
      drawSidebar();
      break;
    case 'world':
      store.state = await api.state();
      if (!channel()) await reload();
      else {
        store.commands = await api.commands(store.channelId);
        drawSidebar();
        emit('commands');
      }
      break;
  }
}

startMessages();
startComposer();
byId('toggle-sidebar').addEventListener('click', event => {
  const open = byId('app').classList.toggle('sidebar-open');
  event.currentTarget.setAttribute('aria-expanded', open);
});
window.addEventListener('hashchange', () => goTo(location.hash.slice(1)));
window.addEventListener('unhandledrejection', event => toast(event.reason?.message ?? 'Something went wrong.'));
actAs(localStorage.getItem('playground.user') ?? 'member').catch(async () => {
  await actAs('member');
});
