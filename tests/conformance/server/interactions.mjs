// Interactions: delivered over the gateway, answered once within 3 seconds, their tokens good for 15 minutes.
import { snowflake } from './world.mjs';

const FirstAnswer = 3000, TokenLife = 15 * 60_000;

export class Interactions {
  all = new Map();

  constructor(world, gateway, report) {
    Object.assign(this, { world, gateway, report });
  }

  /** Delivers one and resolves with what came of it: `{callbacks, data, type, message, took}`. */
  async send(user, channelId, type, data, extra = {}) {
    if (!extra.unheard) await this.gateway.connected();
    const channel = this.world.channel(channelId), guild = this.world.guildOf(channelId);
    const id = snowflake();
    const who = this.world.users.get(user);
    const interaction = {
      id, application_id: this.world.applicationId, type, data, token: `aW50ZXJhY3Rpb246${id}${Math.random().toString(36).slice(2)}`, version: 1,
      channel_id: channelId, channel: { id: channelId, type: channel.type, ...(guild ? { name: channel.name, guild_id: guild.id, permissions: '2147483647', position: channel.position } : {}) },
      app_permissions: this.world.botPermissions, locale: 'en-US', entitlements: [], authorizing_integration_owners: { 0: guild?.id ?? '0' }, context: guild ? 0 : 1, attachment_size_limit: 10485760,
      ...(guild ? { guild_id: guild.id, guild: { id: guild.id, locale: 'en-US', features: [] }, guild_locale: 'en-US', member: { ...guild.members.get(user), ...extra.member } } : { user: who }),
      ...(extra.message ? { message: extra.message } : {}),
    };
    const sent = { id, token: interaction.token, interaction, user, at: Date.now(), callbacks: 0, what: extra.what ?? data.name ?? data.custom_id, followups: [] };
    this.all.set(id, sent);
    const answered = new Promise(resolve => { sent.settle = resolve; });
    this.gateway.dispatch('INTERACTION_CREATE', interaction);
    const patience = setTimeout(() => sent.settle('late'), FirstAnswer + (extra.patience ?? 0));
    const how = await answered;
    clearTimeout(patience);
    if (how === 'late' && !extra.mayBeLost) this.report('unanswered', `${sent.what} as ${user}: no answer within 3 seconds`);
    if (sent.deferred) await sent.completed();
    return sent;
  }

  /** What the callback's route answers: `[status, body]`. */
  callback(id, token, body) {
    const sent = this.all.get(id);
    if (!sent || sent.token !== token) return [404, { message: 'Unknown interaction', code: 10062 }];
    sent.callbacks++;
    if (sent.callbacks > 1) {
      this.report('answered twice', `${sent.what} as ${sent.user}`);
      return [400, { message: 'Interaction has already been acknowledged.', code: 40060 }];
    }
    if (Date.now() - sent.at > FirstAnswer) return [404, { message: 'Unknown interaction', code: 10062 }];
    sent.took = Date.now() - sent.at;
    sent.type = body.type;
    sent.data = body.data ?? {};
    const opener = sent.interaction.type === 3 || sent.interaction.type === 5 ? sent.interaction.message : null;
    if (body.type === 9 && sent.interaction.type === 5) this.report('interaction', 'a modal answers a modal');
    if (body.type === 8 && sent.interaction.type !== 4) this.report('interaction', 'choices answer no autocomplete');
    if ((body.type === 6 || body.type === 7) && !opener) this.report('interaction', `an update (${body.type}) without a message, answering ${sent.what}`);
    if (body.type === 4) sent.message = this.world.post(sent.interaction.channel_id, this.world.bot, body.data, this.#mark(sent));
    if (body.type === 7) sent.message = this.world.edit(this.world.messages.get(opener.id) ?? opener, body.data);
    if (body.type === 6) sent.message = this.world.messages.get(opener.id) ?? opener;
    if (body.type === 5) {
      sent.message = this.world.post(sent.interaction.channel_id, this.world.bot, { flags: (body.data?.flags ?? 0) | 128 }, this.#mark(sent));
      sent.deferred = true;
      let done;
      const whole = new Promise(resolve => { done = resolve; });
      sent.complete = done;
      sent.completed = async () => {
        const timer = setTimeout(() => { this.report('unanswered', `${sent.what} was left thinking`); done(); }, 30_000);
        await whole;
        clearTimeout(timer);
      };
    }
    sent.settle('answered');
    return [204];
  }

  byToken(token) {
    const sent = [...this.all.values()].find(each => each.token === token);
    return sent && sent.callbacks > 0 && Date.now() - sent.at < TokenLife ? sent : null;
  }

  #mark(sent) {
    return { interaction_metadata: { id: sent.id, type: sent.interaction.type, user: this.world.users.get(sent.user), authorizing_integration_owners: {} }, application_id: this.world.applicationId, webhook_id: this.world.applicationId };
  }
}
