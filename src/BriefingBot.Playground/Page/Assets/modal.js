// Modals: a dialog with the fields that the bot asks for.
import { h, uniqueId } from './dom.js';
import { markdown } from './markdown.js';
import { store } from './store.js';
import { drawSelect } from './select.js';
import { readUpload } from './upload.js';

/** onSubmit(values) may throw: the dialog then stays and says why. */
export function openModal(modal, onSubmit) {
  const values = {};
  const problem = h('div', { class: 'error', role: 'alert' });
  const title = uniqueId('title');
  const submit = h('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': title },
    h('form', {
      method: 'dialog',
      onsubmit: async event => {
        event.preventDefault();
        submit.disabled = true;
        problem.textContent = '';
        try {
          await onSubmit(values);
          dialog.close();
        } catch (error) {
          problem.textContent = error.message;
        }
        submit.disabled = false;
      },
    },
    h('header', null, h('h2', { id: title }, modal.title), h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: () => dialog.close() }, '✕')),
    h('p', { class: 'modal-notice' }, `⚠ This form will be submitted to ${store.state.bot.name}. Do not share passwords or other sensitive information.`),
    h('div', { class: 'modal-fields' }, modal.components.map(component => topLevel(component, values))),
    problem,
    h('footer', null, h('button', { type: 'button', class: 'button secondary', onclick: () => dialog.close() }, 'Cancel'), submit)));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('.modal-fields :is(input, textarea, button)')?.focus();
}

function topLevel(component, values) {
  if (component.type === 10) return h('div', { class: 'text' }, markdown(component.content));
  if (component.type === 1) return component.components.map(input => labelled(input.label, null, input, values));
  return labelled(component.label, component.description, component.component, values);
}

function labelled(label, description, component, values) {
  const id = uniqueId('field');
  const required = component.required !== false && component.type !== 23;
  const caption = h(component.type === 4 || component.type === 19 ? 'label' : 'div', { class: 'field-label', id: `${id}-label`, for: id },
    label, required && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *'));
  return h('div', { class: 'field' }, caption,
    description && h('div', { class: 'field-description', id: `${id}-description` }, description),
    field(component, id, required, values, description && `${id}-description`));
}

function field(component, id, required, values, describedBy) {
  const set = value => { values[component.custom_id] = value; };
  switch (component.type) {
    case 4: {
      const props = {
        id, required, placeholder: component.placeholder, minlength: component.min_length, maxlength: component.max_length ?? 4000,
        value: component.value ?? '', 'aria-describedby': describedBy, oninput: event => set(event.target.value),
      };
      set(component.value ?? '');
      return component.style === 2 ? h('textarea', { ...props, rows: 5 }) : h('input', { ...props, type: 'text', autocomplete: 'off' });
    }
    case 19: return h('input', {
      id, required, type: 'file', multiple: (component.max_values ?? 1) > 1, accept: component.file_types?.map(type => type.startsWith('.') ? type : `${type}/*`).join(','),
      onchange: async event => set(await Promise.all([...event.target.files].map(readUpload))),
    });
    case 21: return h('div', { role: 'radiogroup', 'aria-labelledby': `${id}-label` }, component.options.map(option =>
      choice('radio', id, option, required, checked => checked && set(option.value))));
    case 22: {
      const chosen = new Set(component.options.filter(option => option.default).map(option => option.value));
      set([...chosen]);
      return h('div', { role: 'group', 'aria-labelledby': `${id}-label` }, component.options.map(option => choice('checkbox', id, option, false, checked => {
        if (checked) chosen.add(option.value);
        else chosen.delete(option.value);
        set([...chosen]);
      })));
    }
    case 23: return choice('checkbox', id, { label: 'Yes', default: component.default }, false, set);
    default: return drawSelect(component, set, component.custom_id, `${id}-label`);
  }
}

const choice = (type, name, option, required, onChange) => h('label', { class: 'choice' },
  h('input', { type, name, required: type === 'radio' && required, checked: option.default, onchange: event => onChange(event.target.checked) }),
  h('span', null, option.label, option.description && h('small', null, option.description)));
