// Message components: rows, buttons, selects, and the layout of Components V2.
import { h } from './dom.js';
import { markdown } from './markdown.js';
import { fileCard, hex, picture } from './embeds.js';
import { useComponent } from './interactions.js';
import { drawSelect } from './select.js';
import { dots } from './messages.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'secondary' };

export const drawComponents = message => message.components.length > 0
  && h('div', { class: 'components' }, message.components.map(component => draw(component, message)));

function draw(component, message) {
  switch (component.type) {
    case 1: return h('div', { class: 'row' }, component.components.map(child => draw(child, message)));
    case 2: return button(component, message);
    case 3: case 5: case 6: case 7: case 8:
      return drawSelect(component, values => useComponent(message, component.custom_id, values), `${message.id}:${component.custom_id}`);
    case 9: return h('div', { class: 'section' },
      h('div', { class: 'section-text' }, component.components.map(child => draw(child, message))), draw(component.accessory, message));
    case 10: return h('div', { class: 'text' }, markdown(component.content));
    case 11: return picture(component.media.url, component.description ?? '', 'thumbnail');
    case 12: return h('div', { class: `gallery gallery-${Math.min(component.items.length, 3)}` },
      component.items.map(item => picture(item.media.url, item.description ?? '', item.spoiler ? 'spoiler' : '')));
    case 13: return fileCard(decodeURIComponent(component.file.url.split('/').pop()), component.file.url);
    case 14: return h('div', { class: `gap ${component.spacing === 2 ? 'large' : ''} ${component.divider === false ? '' : 'line'}`, role: component.divider === false ? null : 'separator' });
    case 17: return h('div', {
      class: `container ${Number.isInteger(component.accent_color) ? 'accented' : ''}`,
      style: Number.isInteger(component.accent_color) ? { '--accent': hex(component.accent_color) } : {},
    }, component.components.map(child => draw(child, message)));
    default: return h('em', null, `(component of type ${component.type})`);
  }
}

function button(component, message) {
  const label = [component.emoji?.name && h('span', { 'aria-hidden': 'true' }, component.emoji.id ? `:${component.emoji.name}:` : component.emoji.name), component.label];
  if (component.style === 5) {
    return h('a', { class: 'button link', href: component.url, target: '_blank', rel: 'noopener noreferrer', 'aria-disabled': component.disabled && 'true' }, label, h('span', { 'aria-hidden': 'true' }, '↗'));
  }
  return h('button', {
    type: 'button', class: `button ${styles[component.style]}`, disabled: component.disabled,
    'data-key': component.custom_id,
    'aria-label': component.label ? null : component.emoji?.name,
    onclick: async event => {
      const pressed = event.currentTarget;
      if (pressed.getAttribute('aria-busy')) return;
      pressed.setAttribute('aria-busy', 'true');
      pressed.append(dots());
      await useComponent(message, component.custom_id);
      pressed.removeAttribute('aria-busy');
      pressed.querySelector('.dots')?.remove();
    },
  }, label);
}
