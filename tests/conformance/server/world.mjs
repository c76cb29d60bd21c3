// What stands in this Discord: two servers, their channels, roles and people, and what was posted.
const Epoch = 1420070400000n;
let counter = 0n;

/** A new id: the time in milliseconds since 2015, then a counter. */
export function snowflake(at = Date.now()) {
  counter = (counter + 1n) % 4096n;
  return String(((BigInt(at) - Epoch) << 22n) | counter);
}

export const Permission = {
  administrator: 1n << 3n, manageGuild: 1n << 5n, viewChannel: 1n << 10n, sendMessages: 1n << 11n, manageMessages: 1n << 13n,
  embedLinks: 1n << 14n, attachFiles: 1n << 15n, readHistory: 1n << 16n, mentionEveryone: 1n << 17n, useCommands: 1n << 31n,
  createThreads: 1n << 35n, sendInThreads: 1n << 38n,
};

const everybody = Permission.viewChannel | Permission.sendMessages | Permission.embedLinks | Permission.readHistory | Permission.useCommands;
const bots = everybody | Permission.attachFiles | Permission.createThreads | Permission.sendInThreads;

export class World {
  applicationId = snowflake();
  botId = this.applicationId;
  token = `${Buffer.from(this.applicationId).toString('base64url')}.drive.${Math.random().toString(36).slice(2)}-independent`;
  commands = [];
  commandPuts = 0;
  messages = new Map();
  dms = new Map();
  users = new Map();
  guilds = [];

  constructor() {
    const rights = { member: 0n, moderator: Permission.manageMessages, admin: Permission.manageGuild, second: Permission.manageGuild };
    for (const name of Object.keys(rights)) {
      this.users.set(name, { id: snowflake(), username: name, discriminator: '0', global_name: name[0].toUpperCase() + name.slice(1), avatar: null, bot: false });
    }
    this.bot = { id: this.botId, username: 'briefingbot', discriminator: '0', global_name: null, avatar: null, bot: true };
    for (const name of ['Newsroom', 'Elsewhere']) {
      const id = snowflake();
      const guild = { id, name, owner_id: snowflake(), roles: [role(id, '@everyone', everybody), role(snowflake(), 'Curators', 0n), role(snowflake(), 'Readers', 0n, true)], channels: [], members: new Map() };
      guild.channels = [['general', 0], ['briefings', 0], ['announcements', 5]].map(([channel, type], position) =>
        ({ id: snowflake(), type, name: channel, guild_id: id, position, permission_overwrites: [], parent_id: null, nsfw: false, topic: null, rate_limit_per_user: 0, flags: 0, last_message_id: null }));
      for (const [user, right] of Object.entries(rights)) {
        guild.members.set(user, { user: this.users.get(user), roles: [], joined_at: '2024-01-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0, nick: null, avatar: null, pending: false, permissions: String(everybody | right) });
      }
      this.guilds.push(guild);
    }
    for (const user of this.users.keys()) {
      this.dms.set(user, { id: snowflake(), type: 1, last_message_id: null, flags: 0, recipients: [this.users.get(user)] });
    }
  }

  get botPermissions() {
    return String(bots);
  }

  channel(id) {
    return this.guilds.flatMap(guild => guild.channels).find(channel => channel.id === id) ?? [...this.dms.values()].find(channel => channel.id === id);
  }

  guildOf(channelId) {
    return this.guilds.find(guild => guild.channels.some(channel => channel.id === channelId));
  }

  post(channelId, author, body, extra = {}) {
    const message = {
      id: snowflake(), channel_id: channelId, author, content: body.content ?? '', timestamp: new Date().toISOString(), edited_timestamp: null, tts: false,
      mention_everyone: false, mentions: [], mention_roles: [], attachments: body.attachments ?? [], embeds: body.embeds ?? [], pinned: false, type: 0,
      flags: body.flags ?? 0, components: numbered(body.components ?? []), nonce: body.nonce, ...extra,
    };
    this.messages.set(message.id, message);
    const channel = this.channel(channelId);
    if (channel) {
      channel.last_message_id = message.id;
    }
    return message;
  }

  edit(message, body) {
    for (const key of ['content', 'embeds', 'flags', 'attachments']) {
      if (body[key] !== undefined) {
        message[key] = body[key] ?? (key === 'content' ? '' : []);
      }
    }
    if (body.components !== undefined) {
      message.components = numbered(body.components ?? []);
    }
    message.edited_timestamp = new Date().toISOString();
    return message;
  }

  messagesIn(channelId) {
    return [...this.messages.values()].filter(message => message.channel_id === channelId).sort((a, b) => (BigInt(b.id) > BigInt(a.id) ? 1 : -1));
  }
}

function role(id, name, permissions, mentionable = false) {
  return { id, name, permissions: String(permissions), color: 0, colors: { primary_color: 0 }, hoist: false, position: 0, managed: false, mentionable, flags: 0 };
}

// Discord numbers components that came without an id.
function numbered(components) {
  let next = 0;
  const walk = component => {
    const copy = { id: component.id ?? ++next, ...component };
    for (const key of ['components']) {
      if (Array.isArray(component[key])) {
        copy[key] = component[key].map(walk);
      }
    }
    for (const key of ['accessory', 'component']) {
      if (component[key]) {
        copy[key] = walk(component[key]);
      }
    }
    return copy;
  };
  return components.map(walk);
}
