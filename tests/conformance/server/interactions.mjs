// The interactions that were sent, and what the bot answered.
import { randomBytes } from 'node:crypto';
import { snowflake } from './world.mjs';

export class Interactions {
  #all = new Map();

  constructor(world) {
    this.world = world;
  }

  get all() {
    return [...this.#all.values()];
  }

  find(id) {
    return this.#all.get(id);
  }

  byToken(token) {
    return this.all.find(one => one.token === token);
  }

  /** A new interaction of a person; `more` holds type, data, message. */
  create(name, person, channel, more) {
    const world = this.world;
    const token = `aW50ZXJhY3Rpb24${randomBytes(48).toString('base64url')}`;
    const guild = channel.guild_id !== undefined;
    const payload = {
      id: snowflake(), application_id: world.application, token, version: 1, channel_id: channel.id, locale: 'en-US', entitlements: [],
      authorizing_integration_owners: guild ? { 0: world.guild } : { 0: '0' }, context: guild ? 0 : 1, attachment_size_limit: 10485760, app_permissions: world.botPermissions,
      channel: { id: channel.id, type: channel.type, name: channel.name, guild_id: channel.guild_id },
      ...(guild ? { guild_id: world.guild, guild: { id: world.guild, locale: 'en-US', features: [] }, guild_locale: 'en-US', member: world.member(person) } : { user: person.user }),
      ...more,
    };
    const sent = { id: payload.id, token, name, person, channel, payload, at: Date.now(), answer: null, message: null, followups: [], waiters: [] };
    sent.done = new Promise(resolve => { sent.resolve = resolve; });
    this.#all.set(sent.id, sent);
    return sent;
  }

  answered(sent, body, files) {
    sent.answer = body;
    sent.took = Date.now() - sent.at;
    const data = body.data ?? {};
    if (body.type === 4) sent.message = this.#keep(sent, data, files);
    if (body.type === 5) sent.message = this.#keep(sent, { ...data, flags: (data.flags ?? 0) | 128, components: [] }, []);
    if (body.type === 6) sent.message = sent.payload.message;
    if (body.type === 7) sent.message = this.#change(sent.payload.message, data, files);
    if (body.type === 5 || body.type === 6) sent.deferred = true;
    else sent.resolve(sent);
  }

  edited(sent, message, body, files) {
    this.#change(message, body, files);
    message.flags &= ~128;
    sent.resolve(sent);
    return message;
  }

  followed(sent, body, files) {
    const message = this.#keep(sent, body, files);
    sent.followups.push(message);
    sent.resolve(sent);
    return message;
  }

  #keep(sent, data, files) {
    const channel = (data.flags ?? 0) & 64 ? { id: sent.channel.id } : sent.channel;
    const { world } = this;
    // What only one person sees isn't in the channel's history.
    return world.store(channel === sent.channel ? channel : { id: `private:${channel.id}` }, world.bot, data, files, {
      channel_id: sent.channel.id, application_id: world.application, webhook_id: world.application,
      interaction_metadata: { id: sent.id, type: sent.payload.type, user: sent.person.user, authorizing_integration_owners: sent.payload.authorizing_integration_owners },
    });
  }

  #change(message, data, files) {
    const flags = message.flags;
    this.world.change(message, data, files);
    message.flags |= flags & 64;
    return message;
  }
}
