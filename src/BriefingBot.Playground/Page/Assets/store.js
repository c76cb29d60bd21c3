// What the page knows. Modules read it and are told of changes by name.

const listeners = new Map();

export const store = {
  user: 'member',
  state: null,
  guildId: null, // null: direct messages
  channelId: null,
  messages: [],
  commands: [],
  unread: new Set(),
  failures: new Map(), // message id -> what went wrong with its component
};

export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

export function emit(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

export const me = () => store.state.users.find(user => user.id === store.state.me);

export const guild = () => store.state.guilds.find(found => found.id === store.guildId) ?? null;

export const channelsHere = () => guild()?.channels ?? store.state.dm;

export const channel = () => allChannels().find(found => found.id === store.channelId) ?? null;

export const allChannels = () => [...store.state.guilds.flatMap(found => found.channels), ...store.state.dm];

/** Anyone by id: the bot, a person of the list, or a member of the server. */
export function person(id) {
  if (id === store.state.bot.id) return { ...store.state.bot, colour: '#5865f2', bot: true };
  return store.state.users.find(user => user.id === id)
    ?? store.state.guilds.flatMap(found => found.members).find(member => member.id === id);
}

export const role = id => store.state.guilds.flatMap(found => found.roles).find(found => found.id === id);
