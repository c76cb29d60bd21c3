// What may be entered for an option, and how typed text is read.
import { api } from './api.js';
import { guild, store } from './store.js';
import { optionsOf } from './select.js';

const WAIT_MS = 150;
let latest = 0;

/** Choices for what is typed, null when anything goes. */
export async function offer(command, option, typed, otherValues) {
  if (option.autocomplete) {
    const mine = ++latest;
    await new Promise(resolve => setTimeout(resolve, typed ? WAIT_MS : 0));
    if (mine !== latest) return null;
    const outcome = await api.autocomplete(store.channelId, command.path, { ...otherValues(), [option.name]: typed }, option.name);
    return outcome.choices ?? [];
  }
  const fixed = fixedChoices(option);
  const wanted = typed.toLowerCase();
  return fixed && fixed.filter(choice => choice.name.toLowerCase().includes(wanted));
}

/** The value behind typed text; undefined when it is none. */
export function readValue(option, text) {
  const typed = text.trim();
  if (typed === '') return undefined;
  const fixed = fixedChoices(option);
  if (fixed) return fixed.find(choice => choice.name.toLowerCase() === typed.toLowerCase())?.value;
  if (option.type === 4) return /^-?\d+$/.test(typed) ? Number(typed) : undefined;
  if (option.type === 10) return Number.isFinite(Number(typed)) ? Number(typed) : undefined;
  return typed;
}

function fixedChoices(option) {
  if (option.choices?.length) return option.choices.map(choice => ({ name: choice.name, value: choice.value }));
  if (option.type === 5) return [{ name: 'True', value: true }, { name: 'False', value: false }];
  // The types of options for users, channels, roles and mentionables, as those of select menus.
  const select = { 6: 5, 7: 8, 8: 6, 9: 7 }[option.type];
  return select && (guild() || select !== 8)
    ? optionsOf({ type: select, channel_types: option.channel_types }).map(choice => ({ name: choice.label, value: choice.value }))
    : null;
}
