// Select menus, in messages and modals: a button that opens a listbox.
import { avatar, byId, h, replace, uniqueId } from './dom.js';
import { channelsHere, guild, store } from './store.js';
import { place } from './menus.js';

/** onChoose(values) is called when the list closes with a changed choice. */
export function drawSelect(component, onChoose, key, labelledBy) {
  const options = optionsOf(component);
  const most = component.max_values ?? 1;
  const least = component.required === false ? 0 : component.min_values ?? 1;
  let chosen = options.filter(option => option.default).map(option => option.value);
  const summary = h('span', { class: 'select-summary' });
  const opener = h('button', {
    type: 'button', class: 'select', disabled: component.disabled, 'data-key': key, 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
    'aria-label': labelledBy ? null : component.placeholder ?? 'Make a selection', 'aria-labelledby': labelledBy,
    onclick: () => open(),
  }, summary, h('span', { 'aria-hidden': 'true' }, '⌄'));
  const describe = () => {
    const labels = options.filter(option => chosen.includes(option.value)).map(option => option.label);
    replace(summary, labels.length ? labels.join(', ') : h('span', { class: 'muted' }, component.placeholder ?? 'Make a selection'));
  };
  describe();

  function open() {
    const before = chosen.join('\0');
    let active = Math.max(0, options.findIndex(option => chosen.includes(option.value)));
    const list = h('div', { class: 'listbox', role: 'listbox', tabindex: '-1', 'aria-multiselectable': most > 1 && 'true', 'aria-label': component.placeholder ?? 'Options' });
    const draw = () => {
      replace(list, options.map((option, index) => h('div', {
        id: `${list.id}-${index}`, role: 'option', class: `option ${index === active ? 'active' : ''}`, 'aria-selected': String(chosen.includes(option.value)),
        onpointermove: () => { if (active !== index) { active = index; draw(); } },
        onclick: () => toggle(option),
      }, option.icon, h('span', { class: 'option-label' }, option.label, option.description && h('small', null, option.description)),
      h('span', { class: most > 1 ? 'tick box' : 'tick', 'aria-hidden': 'true' }, chosen.includes(option.value) ? '✓' : ''))));
      list.setAttribute('aria-activedescendant', `${list.id}-${active}`);
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    };
    const close = () => {
      document.removeEventListener('pointerdown', outside);
      list.remove();
      opener.setAttribute('aria-expanded', 'false');
      opener.focus();
      describe();
      if (chosen.join('\0') !== before && chosen.length >= least) onChoose(chosen);
    };
    const toggle = option => {
      if (most === 1) {
        chosen = [option.value];
        close();
        return;
      }
      if (chosen.includes(option.value)) chosen = chosen.filter(value => value !== option.value);
      else if (chosen.length < most) chosen = [...chosen, option.value];
      draw();
    };
    const outside = event => { if (!list.contains(event.target)) close(); };
    list.id = uniqueId('listbox');
    list.addEventListener('keydown', event => {
      const move = to => { active = (to + options.length) % options.length; draw(); };
      const keys = { ArrowDown: () => move(active + 1), ArrowUp: () => move(active - 1), Home: () => move(0), End: () => move(options.length - 1), Enter: () => toggle(options[active]), ' ': () => toggle(options[active]), Escape: close, Tab: close };
      if (keys[event.key]) {
        event.preventDefault();
        event.stopPropagation();
        keys[event.key]();
      }
    });
    // Within a dialog, so that it lies above it and can be reached.
    (opener.closest('dialog') ?? byId('popovers')).append(list);
    list.style.setProperty('min-width', `${opener.offsetWidth}px`);
    draw();
    place(list, opener);
    opener.setAttribute('aria-expanded', 'true');
    list.focus();
    setTimeout(() => document.addEventListener('pointerdown', outside));
  }

  return opener;
}

export function optionsOf(component) {
  const preset = new Set((component.default_values ?? []).map(value => value.id));
  const named = (id, label, icon, description) => ({ value: id, label, icon, description, default: preset.has(id) });
  const users = (guild()?.members ?? store.state.users).map(user => named(user.id, user.name, avatar(user, 'small')));
  const roles = (guild()?.roles ?? []).filter(role => role.name !== '@everyone').map(role => named(role.id, `@${role.name}`));
  switch (component.type) {
    case 5: return users;
    case 6: return roles;
    case 7: return [...users, ...roles];
    case 8: return channelsHere().filter(found => !component.channel_types?.length || component.channel_types.includes(found.type)).map(found => named(found.id, `#${found.name}`));
    default: return component.options.map(option => ({ ...option, icon: option.emoji?.name && h('span', { 'aria-hidden': 'true' }, option.emoji.name) }));
  }
}
