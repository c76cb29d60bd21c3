// Small pictures drawn as lines, so that they look the same where no emoji font is installed.

const SVG = 'http://www.w3.org/2000/svg';

const paths = {
  megaphone: 'M3 9v6h4l8 4V5L7 9H3zM18 9a4 4 0 0 1 0 6',
  thread: 'M4 6h16M4 12h10M4 18h6',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  'bell-off': 'M6 16V11a6 6 0 0 1 9-5M18 11v5H6M10 19h4M3 3l18 18',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
};

/** Decoration: what it means stands beside it in words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24', width: '1em', height: '1em', fill: 'none', stroke: 'currentColor',
    'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', class: 'icon',
  })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
