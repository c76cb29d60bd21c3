// The server rail, the channel list and the user panel.
import { avatar, byId, h, replace } from './dom.js';
import { icon } from './icons.js';
import { channelsHere, guild, me, store } from './store.js';
import { openMenu } from './menus.js';
import { actAs, goTo } from './main.js';

const initials = name => name.split(' ').map(word => word[0]).join('');

export function drawSidebar() {
  drawRail();
  drawChannels();
  drawMe();
  const { online, name } = store.state.bot;
  replace(byId('presence'), h('span', { class: `dot ${online ? 'online' : 'offline'}` }), `${name} is ${online ? 'online' : 'offline'}`);
}

function drawRail() {
  replace(byId('rail'),
    railButton('Direct messages', '@', store.guildId === null, hasUnread(store.state.dm), () => goTo(store.state.dm[0].id)),
    h('hr'),
    store.state.guilds.map(server =>
      railButton(server.name, initials(server.name), store.guildId === server.id, hasUnread(server.channels), () => goTo(server.channels[0].id))));
}

const hasUnread = channels => channels.some(found => store.unread.has(found.id));

function railButton(label, text, active, unread, onclick) {
  return h('button', { type: 'button', class: `server ${active ? 'active' : ''} ${unread ? 'unread' : ''}`, 'aria-label': label + (unread ? ', unread' : ''), 'aria-current': active && 'page', title: label, onclick }, text);
}

function drawChannels() {
  replace(byId('place'), h('h2', null, guild()?.name ?? 'Direct messages'));
  const list = channelsHere();
  const top = list.filter(found => found.type < 10);
  replace(byId('channels'),
    guild() && h('h3', { class: 'category' }, 'Text channels'),
    h('ul', null, top.map(found => [
      channelItem(found),
      list.filter(thread => thread.type >= 10 && thread.parent_id === found.id).map(channelItem),
    ])));
}

function channelItem(found) {
  const mark = found.guild_id === null ? avatar({ name: store.state.bot.name, bot: true }, 'small')
    : h('span', { class: 'mark', 'aria-hidden': 'true' }, found.type === 5 ? icon('megaphone') : found.type >= 10 ? '↳' : '#');
  const unread = store.unread.has(found.id);
  const active = found.id === store.channelId;
  return h('li', { class: found.type >= 10 ? 'thread' : '' },
    h('button', {
      type: 'button',
      class: `channel ${active ? 'active' : ''} ${unread ? 'unread' : ''}`,
      'aria-current': active && 'page',
      'aria-label': [found.guild_id === null ? store.state.bot.name : found.name, unread && 'unread', !found.can_send && 'read-only'].filter(Boolean).join(', '),
      onclick: () => {
        byId('app').classList.remove('sidebar-open');
        goTo(found.id);
      },
    }, mark, h('span', { class: 'channel-label' }, found.guild_id === null ? store.state.bot.name : found.name),
    !found.can_send && h('span', { class: 'lock', title: 'You cannot write here' }, icon('lock'))));
}

function drawMe() {
  const mine = me();
  replace(byId('me'), h('button', {
    type: 'button', class: 'act-as', 'aria-haspopup': 'menu', 'aria-label': `Acting as ${mine.name}, ${mine.role}. Change user`,
    onclick: event => openMenu(event.currentTarget, 'Act as', store.state.users.map(user => ({
      label: user.name, note: user.role, icon: avatar(user, 'small'), checked: user.key === store.user, action: () => actAs(user.key),
    }))),
  }, avatar(mine), h('span', { class: 'who' }, h('strong', null, mine.name), h('small', null, mine.role)), h('span', { class: 'switch' }, 'Act as…')));
}

