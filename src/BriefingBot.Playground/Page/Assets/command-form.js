// A chosen command in the message box: its options as pills, with lists of what may be entered.
import { byId, h, replace, toast } from './dom.js';
import { suggestions } from './suggest.js';
import { offer, readValue } from './option-values.js';
import { readUpload } from './upload.js';
import { runCommand } from './interactions.js';
import { scrollToEnd } from './messages.js';

const SUBCOMMAND_TYPES = 2;
const ATTACHMENT = 11;

export function openCommand(command, onClose) {
  const options = command.options.filter(option => option.type > SUBCOMMAND_TYPES);
  const entries = new Map(); // option name -> { input, value?, file? }
  const list = suggestions('option-suggestions');
  const pills = h('div', { class: 'pills' });
  const more = h('span', { class: 'more-options' });
  const help = h('div', { class: 'option-help', 'aria-live': 'polite' });
  const form = h('form', {
    class: 'composer-box command', 'aria-label': `/${command.path}`,
    onsubmit: event => {
      event.preventDefault();
      send();
    },
    onkeydown: event => {
      if (event.key === 'Escape' && !list.open) onClose();
    },
  },
  h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Cancel the command', title: 'Cancel (Esc)', onclick: onClose }, '✕'),
  h('span', { class: 'command-name', id: 'composer-input', tabindex: '-1' }, `/${command.path}`), pills, more,
  h('button', { type: 'submit', class: 'button primary small' }, 'Send'));
  replace(byId('composer'), list.element, help, form);
  options.filter(option => option.required).forEach(option => add(option));
  drawMore();
  const first = pills.querySelector('input') ?? form.querySelector('[type=submit]');
  first.focus();
  describe(null);

  function add(option) {
    const file = option.type === ATTACHMENT;
    const input = h('input', {
      type: file ? 'file' : 'text', id: `option-${option.name}`, autocomplete: 'off', spellcheck: 'false',
      'aria-label': `${option.name}: ${option.description}`, 'aria-required': option.required && 'true', size: 12,
      role: file ? null : 'combobox', 'aria-autocomplete': file ? null : 'list', 'aria-expanded': file ? null : 'false', 'aria-controls': file ? null : 'option-suggestions',
      maxlength: option.max_length,
      onfocus: () => {
        list.attach(input);
        describe(option);
        suggest(option);
      },
      onblur: () => setTimeout(() => { if (!pills.contains(document.activeElement)) list.hide(); }, 150),
      oninput: () => {
        entries.get(option.name).value = undefined;
        input.size = Math.min(60, Math.max(12, input.value.length + 1));
        suggest(option);
      },
      onchange: async () => { if (file) entries.get(option.name).file = await readUpload(input.files[0]); },
      onkeydown: event => onKey(event, option, input),
    });
    entries.set(option.name, { input });
    pills.append(h('span', { class: 'pill', 'data-option': option.name }, h('label', { for: input.id }, option.name), input));
    return input;
  }

  function remove(option) {
    pills.querySelector(`[data-option="${CSS.escape(option.name)}"]`).remove();
    entries.delete(option.name);
    drawMore();
    (pills.querySelector('.pill:last-child input') ?? form.querySelector('[type=submit]')).focus();
  }

  function drawMore() {
    const rest = options.filter(option => !entries.has(option.name));
    replace(more, rest.map(option => h('button', {
      type: 'button', class: 'add-option', title: option.description, 'aria-label': `Add option ${option.name}: ${option.description}`,
      onclick: () => {
        const input = add(option);
        drawMore();
        input.focus();
      },
    }, `+ ${option.name}`)));
  }

  function describe(option) {
    replace(help, h('strong', null, option ? option.name : `/${command.path}`), ` ${option ? option.description : command.description}`);
  }

  function onKey(event, option, input) {
    if (list.onKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      send();
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      if (option.required) onClose();
      else remove(option);
    }
  }

  async function suggest(option) {
    const input = entries.get(option.name).input;
    const choose = choice => {
      const entry = entries.get(option.name);
      entry.input.value = choice.name;
      entry.value = choice.value;
      entry.input.size = Math.min(60, Math.max(12, choice.name.length + 1));
      const next = input.closest('.pill').nextElementSibling?.querySelector('input') ?? options.find(o => o.required && !entries.get(o.name).input.value);
      (next?.focus ? next : input).focus();
      list.hide();
    };
    const typed = input.value;
    const found = await offer(command, option, typed, () => values(true));
    if (document.activeElement !== input || input.value !== typed || entries.get(option.name)?.value !== undefined) return;
    if (found) list.show(option.description, found.map(choice => ({ label: choice.name, note: choice.note, action: () => choose(choice) })), option.autocomplete ? 'No options match your search.' : null);
    else list.hide();
  }

  function values(partial) {
    const read = {};
    for (const option of options) {
      const entry = entries.get(option.name);
      if (!entry) continue;
      const value = entry.value ?? entry.file ?? readValue(option, entry.input.value);
      if (value !== undefined && value !== '') read[option.name] = value;
      else if (option.required && !partial) throw Object.assign(new Error(`The option “${option.name}” is required.`), { input: entry.input });
      else if (entry.input.value && !partial) throw Object.assign(new Error(`“${entry.input.value}” is not valid for “${option.name}”.`), { input: entry.input });
    }
    return read;
  }

  function send() {
    try {
      const chosen = values(false);
      onClose();
      runCommand(command.path, chosen);
      scrollToEnd();
    } catch (error) {
      error.input?.focus();
      error.input?.setAttribute('aria-invalid', 'true');
      toast(error.message);
    }
  }
}
