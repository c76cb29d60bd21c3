// Menus that open beside something: context menus and the choice of user. Keyboard as in any menu.
import { byId, h } from './dom.js';

let close = () => {};

/** items: { label, note?, icon?, checked?, danger?, action } or { heading } or 'separator'. */
export function openMenu(anchor, label, items, point) {
  close();
  const opener = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label }, items.map(item => {
    if (item === 'separator') return h('div', { class: 'separator', role: 'separator' });
    if (item.heading) return h('div', { class: 'menu-heading', role: 'presentation' }, item.heading);
    const checkable = item.checked !== undefined;
    return h('button', {
      type: 'button',
      role: checkable ? 'menuitemradio' : 'menuitem',
      'aria-checked': checkable ? String(item.checked) : null,
      class: `menu-item ${item.danger ? 'danger' : ''}`,
      onclick: () => {
        close();
        item.action();
      },
    }, item.icon, h('span', { class: 'menu-label' }, item.label), item.note && h('small', null, item.note), item.checked && h('span', { 'aria-hidden': 'true' }, '✓'));
  }));
  byId('popovers').append(menu);
  place(menu, anchor, point);

  const entries = [...menu.querySelectorAll('.menu-item')];
  const move = step => entries[(entries.indexOf(document.activeElement) + step + entries.length) % entries.length].focus();
  menu.addEventListener('keydown', event => {
    const keys = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Home: () => entries[0].focus(), End: () => entries.at(-1).focus(), Escape: () => close(), Tab: () => close() };
    if (keys[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    }
  });

  const outside = event => { if (!menu.contains(event.target)) close(); };
  setTimeout(() => document.addEventListener('pointerdown', outside));
  close = () => {
    close = () => {};
    document.removeEventListener('pointerdown', outside);
    menu.remove();
    opener?.focus?.();
  };
  entries[0]?.focus();
}

/** Puts a popover at a point or beside its anchor, inside the window. */
export function place(popover, anchor, point) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = point ? point.x : box.left;
  const below = point ? point.y : box.bottom + 4;
  const fits = below + height <= innerHeight - 8;
  const top = fits ? below : point ? innerHeight - height - 8 : Math.max(8, box.top - height - 4);
  popover.style.setProperty('left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
  popover.style.setProperty('top', `${top}px`);
}
