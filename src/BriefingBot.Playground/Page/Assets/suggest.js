// A list above the message box that follows its input: commands, members, choices.
import { h, replace } from './dom.js';

/** items: { label, note?, hint?: [names], action }. The input keeps the focus; the list follows its keys. */
export function suggestions(id) {
  const element = h('div', { class: 'suggestions', id, role: 'listbox', hidden: true });
  let input = null;
  let items = [];
  let active = 0;

  function draw(title, empty) {
    element.setAttribute('aria-label', title);
    replace(element, h('div', { class: 'suggestions-title', 'aria-hidden': 'true' }, title),
      items.length === 0 && empty && h('div', { class: 'suggestion muted' }, empty),
      items.map((item, index) => h('div', {
        id: `${id}-${index}`, role: 'option', class: `suggestion ${index === active ? 'active' : ''}`, 'aria-selected': String(index === active),
        onpointerdown: event => {
          event.preventDefault();
          choose(index);
        },
        onpointermove: () => mark(index),
      }, h('span', { class: 'suggestion-label' }, item.label, item.hint?.map(name => h('span', { class: 'hint' }, name))), item.note && h('small', null, item.note))));
    point();
  }

  function mark(index) {
    if (index === active) return;
    element.querySelector('.suggestion.active')?.classList.remove('active');
    active = index;
    const option = element.querySelector(`#${id}-${index}`);
    option?.classList.add('active');
    option?.scrollIntoView({ block: 'nearest' });
    point();
  }

  function point() {
    for (const option of element.querySelectorAll('[role=option]')) option.setAttribute('aria-selected', String(option.classList.contains('active')));
    if (items.length) input?.setAttribute('aria-activedescendant', `${id}-${active}`);
    else input?.removeAttribute('aria-activedescendant');
  }

  function choose(index) {
    const chosen = items[index];
    api.hide();
    chosen?.action();
  }

  const api = {
    element,
    attach(box) { input = box; },
    get open() { return !element.hidden; },
    show(title, found, empty) {
      items = found;
      active = 0;
      element.hidden = items.length === 0 && !empty;
      input?.setAttribute('aria-expanded', String(!element.hidden));
      draw(title, empty);
      element.scrollTop = 0;
    },
    hide() {
      items = [];
      element.hidden = true;
      input?.setAttribute('aria-expanded', 'false');
      input?.removeAttribute('aria-activedescendant');
    },
    /** True when the key was the list's. */
    onKey(event) {
      if (element.hidden) return false;
      const keys = {
        ArrowDown: () => mark((active + 1) % items.length), ArrowUp: () => mark((active - 1 + items.length) % items.length),
        Enter: () => choose(active), Tab: () => choose(active), Escape: () => api.hide(),
      };
      if (!keys[event.key] || (items.length === 0 && event.key !== 'Escape') || event.shiftKey) return false;
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
      return true;
    },
  };
  return api;
}
