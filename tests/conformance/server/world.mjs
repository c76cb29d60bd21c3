// The server, its channels and its people.
let sequence = 0;

/** A new id, dated now, as Discord's are. */
export function snowflake(at = Date.now()) {
  return String((BigInt(at - 1420070400000) << 22n) | BigInt(sequence++ & 0xfff));
}

const old = Date.now() - 90 * 24 * 3600 * 1000;
const VIEW = 1n << 10n, SEND = 1n << 11n, MANAGE_MESSAGES = 1n << 13n, EMBED = 1n << 14n, ATTACH = 1n << 15n, HISTORY = 1n << 16n;
const MENTION = 1n << 17n, MANAGE_SERVER = 1n << 5n, COMMANDS = 1n << 31n, PUBLIC_THREADS = 1n << 35n, IN_THREADS = 1n << 38n;
const everyone = VIEW | SEND | EMBED | ATTACH | HISTORY | COMMANDS | PUBLIC_THREADS | IN_THREADS;

export class World {
  token = 'TUlDUk8tVEVTVA.conform.0123456789abcdef0123456789abcdef01';
  application = snowflake(old);
  bot = { id: this.application, username: 'briefingbot', discriminator: '0000', global_name: null, avatar: null, bot: true };
  guild = snowflake(old);
  role = snowflake(old);
  channels = new Map();
  messages = new Map();
  commands = [];
  people = {
    member: this.#person('mina', everyone),
    moderator: this.#person('moritz', everyone | MANAGE_MESSAGES | MENTION),
    admin: this.#person('ada', everyone | MANAGE_MESSAGES | MANAGE_SERVER),
    secondAdmin: this.#person('bela', everyone | MANAGE_MESSAGES | MANAGE_SERVER),
  };
  botPermissions = String(everyone | MANAGE_MESSAGES);

  constructor() {
    this.news = this.addChannel({ type: 0, name: 'news', guild_id: this.guild });
    this.talk = this.addChannel({ type: 0, name: 'talk', guild_id: this.guild });
    this.announcements = this.addChannel({ type: 5, name: 'announcements', guild_id: this.guild });
  }

  #person(name, permissions) {
    return { user: { id: snowflake(old), username: name, discriminator: '0', global_name: name, avatar: null }, permissions: String(permissions) };
  }

  addChannel(channel) {
    const whole = { id: snowflake(), position: 0, permission_overwrites: [], nsfw: false, topic: null, last_message_id: null, ...channel };
    this.channels.set(whole.id, whole);
    this.messages.set(whole.id, []);
    return whole;
  }

  dmWith(user) {
    return [...this.channels.values()].find(channel => channel.type === 1 && channel.recipients[0].id === user.id)
      ?? this.addChannel({ type: 1, recipients: [user] });
  }

  member(person) {
    return { user: person.user, roles: [], nick: null, joined_at: '2025-01-01T00:00:00+00:00', deaf: false, mute: false, flags: 0, permissions: person.permissions };
  }

  get botMember() {
    return { user: this.bot, roles: [this.role], nick: null, joined_at: '2025-01-01T00:00:00+00:00', deaf: false, mute: false, flags: 0 };
  }

  get guildObject() {
    const roles = [
      { id: this.guild, name: '@everyone', permissions: String(everyone), position: 0, color: 0, hoist: false, managed: false, mentionable: false, flags: 0 },
      { id: this.role, name: 'briefingbot', permissions: this.botPermissions, position: 1, color: 0, hoist: false, managed: true, mentionable: false, flags: 0 },
    ];
    return {
      id: this.guild, name: 'Conformance', owner_id: snowflake(old), roles, emojis: [], stickers: [], features: ['COMMUNITY', 'NEWS'], verification_level: 0,
      default_message_notifications: 0, explicit_content_filter: 0, mfa_level: 0, afk_timeout: 300, premium_tier: 0, preferred_locale: 'en-US', nsfw_level: 0, system_channel_flags: 0,
    };
  }

  /** A message as Discord keeps it: ids for components that have none, addresses for attached files. */
  store(channel, author, body, files, extra = {}) {
    const message = {
      id: snowflake(), channel_id: channel.id, author, content: body.content ?? '', timestamp: new Date().toISOString().replace('Z', '000+00:00'),
      edited_timestamp: null, tts: false, mention_everyone: false, mentions: [], mention_roles: [], attachments: [], embeds: body.embeds ?? [],
      components: structuredClone(body.components ?? []), pinned: false, type: 0, flags: body.flags ?? 0, ...extra,
    };
    this.#attach(message, body, files);
    this.messages.get(channel.id)?.push(message);
    return message;
  }

  change(message, body, files) {
    for (const key of ['content', 'embeds', 'flags']) if (body[key] !== undefined) message[key] = body[key] ?? (key === 'content' ? '' : []);
    if (body.components !== undefined) message.components = structuredClone(body.components ?? []);
    message.edited_timestamp = new Date().toISOString().replace('Z', '000+00:00');
    if (body.attachments) message.attachments = message.attachments.filter(kept => body.attachments.some(listed => listed.id === kept.id));
    this.#attach(message, body, files);
    return message;
  }

  #attach(message, body, files) {
    for (const file of files) {
      const id = snowflake();
      const described = (body.attachments ?? []).find(listed => String(listed.id) === file.key);
      message.attachments.push({
        id, filename: file.name, size: file.bytes, content_type: file.type, description: described?.description,
        url: `https://cdn.discordapp.com/attachments/${message.channel_id}/${id}/${file.name}?ex=1&is=2&hm=3`,
        proxy_url: `https://media.discordapp.net/attachments/${message.channel_id}/${id}/${file.name}`,
      });
    }
    let next = 1;
    const settle = component => {
      component.id ||= next++;
      for (const item of [component, ...(component.items ?? [])]) {
        for (const key of ['media', 'file']) {
          const name = item[key]?.url?.startsWith('attachment://') && item[key].url.slice(13);
          const attached = name && message.attachments.find(file => file.filename === name);
          if (attached) item[key] = { ...item[key], url: attached.url, proxy_url: attached.proxy_url, attachment_id: attached.id };
        }
      }
      for (const child of [...(component.components ?? []), ...[component.accessory, component.component].filter(Boolean)]) settle(child);
    };
    message.components.forEach(settle);
  }
}
