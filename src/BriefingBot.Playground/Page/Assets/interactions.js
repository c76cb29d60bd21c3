// What happens between a user's action and the bot's answer.
import { api } from './api.js';
import { emit, store } from './store.js';
import { toast } from './dom.js';
import { openModal } from './modal.js';

/** Commands on their way in this channel: shown until the first response, and after a failure until dismissed. */
export const pending = [];
const modalsShown = new Set();

export async function runCommand(name, options) {
  await track(`/${name}`, () => api.command(store.channelId, name, options));
}

export async function runMenu(name, target) {
  await track(name, () => api.menu(store.channelId, name, target));
}

async function track(label, act) {
  const entry = { label, channelId: store.channelId, user: store.user, failed: null };
  pending.push(entry);
  emit('pending');
  try {
    const outcome = await act();
    if (outcome.state === 'failed') entry.failed = 'The application did not respond';
    else remove(entry);
    showModalOf(outcome);
  } catch (error) {
    entry.failed = error.message;
  }
  emit('pending');
}

export function remove(entry) {
  const index = pending.indexOf(entry);
  if (index >= 0) pending.splice(index, 1);
  emit('pending');
}

/** Presses a button or chooses; the message shows it when the bot doesn't answer. */
export async function useComponent(message, customId, values) {
  store.failures.delete(message.id);
  try {
    const outcome = await api.component(message.channel_id, message.id, customId, values);
    if (outcome.state === 'failed') store.failures.set(message.id, 'This interaction failed');
    showModalOf(outcome);
  } catch (error) {
    store.failures.set(message.id, error.message);
  }
  emit('redraw', message.id);
}

export function showModalOf(interaction) {
  if (!interaction.modal || modalsShown.has(interaction.id)) return;
  modalsShown.add(interaction.id);
  openModal(interaction.modal, async values => {
    const outcome = await api.modal(interaction.id, values);
    if (outcome.state === 'failed') throw new Error('Something went wrong. Try again.');
    showModalOf(outcome);
  });
}

export function interactionChanged(interaction) {
  if (interaction.state === 'failed' && interaction.kind === 'autocomplete') toast('Loading options failed');
}
