// The playground's control API, always as the chosen user.
import { store } from './store.js';

async function send(method, path, body) {
  const reply = await fetch(`/playground/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify({ user: store.user, locale: navigator.language, ...body }) : undefined,
  });
  const text = await reply.text();
  const json = text ? JSON.parse(text) : null;
  if (!reply.ok) throw new Error(json?.error ?? `The playground answered ${reply.status}.`);
  return json;
}

const asUser = () => `user=${encodeURIComponent(store.user)}`;

export const api = {
  state: () => send('GET', `state?${asUser()}`),
  commands: channel => send('GET', `channels/${channel}/commands?${asUser()}`),
  messages: channel => send('GET', `channels/${channel}/messages?${asUser()}&limit=100`),
  say: (channel, content, replyTo) => send('POST', `channels/${channel}/messages`, { content, reply_to: replyTo }),
  remove: (channel, message) => send('DELETE', `channels/${channel}/messages/${message}?${asUser()}`),
  command: (channel, name, options) => send('POST', `channels/${channel}/command`, { name, options }),
  autocomplete: (channel, name, options, focused) => send('POST', `channels/${channel}/autocomplete`, { name, options, focused }),
  menu: (channel, name, target) => send('POST', `channels/${channel}/menu`, { name, target }),
  component: (channel, message, customId, values) => send('POST', `channels/${channel}/component`, { message, custom_id: customId, values }),
  modal: (interaction, values) => send('POST', `modals/${interaction}`, { values }),
};

let source;

/** Live events for the chosen user; done once they come. Reopened by itself after a break, and then everything is reloaded. */
export function listen(onEvent, onReopen) {
  source?.close();
  const mine = new EventSource(`/playground/events?${asUser()}`);
  source = mine;
  mine.onmessage = event => onEvent(JSON.parse(event.data));
  return new Promise((resolve, reject) => {
    mine.onopen = () => {
      mine.onopen = onReopen;
      resolve();
    };
    mine.onerror = () => {
      if (mine.readyState === EventSource.CLOSED) reject(new Error('The playground refuses to tell what happens.'));
    };
  });
}
