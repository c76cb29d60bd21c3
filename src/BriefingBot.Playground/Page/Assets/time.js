// Times as Discord shows them, in the reader's own zone.
import { h } from './dom.js';

const styles = {
  t: { hour: '2-digit', minute: '2-digit' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  F: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};
const units = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

const format = (date, style) => new Intl.DateTimeFormat(undefined, styles[style]).format(date);

export function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** <t:unix:style> */
export function timestamp(unix, style = 'f') {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.valueOf())) return `<t:${unix}>`;
  return h('time', { class: 'stamp', datetime: date.toISOString(), title: format(date, 'F') }, style === 'R' ? relative(date) : format(date, style));
}

/** A message's own time: today by the hour, else with the day. */
export function messageTime(iso) {
  const date = new Date(iso);
  const today = date.toDateString() === new Date().toDateString();
  return h('time', { datetime: iso, title: format(date, 'F') }, today ? `Today at ${format(date, 't')}` : `${format(date, 'd')} ${format(date, 't')}`);
}

export const shortTime = iso => format(new Date(iso), 't');

export const dayOf = iso => format(new Date(iso), 'D');
