// Embeds and attachments.
import { h, link } from './dom.js';
import { icon } from './icons.js';
import { markdown, parse } from './markdown.js';
import { messageTime } from './time.js';

export function drawEmbed(embed) {
  const colour = embed.color === undefined || embed.color === null ? '#1e1f22' : hex(embed.color);
  return h('article', { class: 'embed', style: { '--accent': colour } },
    h('div', { class: 'embed-main' },
      embed.author && h('div', { class: 'embed-author' }, embed.author.url ? link(embed.author.url, embed.author.name) : embed.author.name),
      embed.title && h('div', { class: 'embed-title' }, embed.url ? link(embed.url, parse(embed.title)) : parse(embed.title)),
      embed.description && h('div', { class: 'text' }, markdown(embed.description)),
      embed.fields?.length && h('dl', { class: 'embed-fields' }, embed.fields.map(field =>
        h('div', { class: field.inline ? 'inline' : '' }, h('dt', null, parse(field.name)), h('dd', null, markdown(field.value))))),
      embed.image && picture(embed.image.url, embed.image.description ?? ''),
      (embed.footer || embed.timestamp) && h('div', { class: 'embed-footer' }, embed.footer?.text, embed.footer && embed.timestamp && ' • ', embed.timestamp && messageTime(embed.timestamp))),
    embed.thumbnail && picture(embed.thumbnail.url, '', 'thumbnail'));
}

export function drawAttachment(file) {
  return file.content_type?.startsWith('image/') ? picture(file.url, file.description ?? '') : fileCard(file.filename, file.url, file.size);
}

export const fileCard = (name, url, size) => h('div', { class: 'file' },
  icon('file'),
  h('span', null, h('a', { href: url, download: name }, name), size !== undefined && h('small', null, `${(size / 1024).toFixed(1)} KB`)));

export const hex = colour => `#${colour.toString(16).padStart(6, '0')}`;

/** A picture with its alt text, which a badge shows to everyone. */
export function picture(url, description, className = '') {
  return h('figure', { class: `picture ${className}` },
    h('img', { src: url, alt: description, loading: 'lazy' }),
    description && h('button', { type: 'button', class: 'alt', 'aria-label': `Image description: ${description}`, 'aria-expanded': 'false', onclick: event => {
      const shown = event.currentTarget.classList.toggle('shown');
      event.currentTarget.setAttribute('aria-expanded', shown);
    } }, h('span', null, 'ALT'), h('span', { class: 'alt-text' }, description)));
}
