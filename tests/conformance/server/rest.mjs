// Discord's REST routes that a bot like this may use, with its errors and rate limits.
import { createServer } from 'node:http';
import { messageFaults, modalFaults, choiceFaults, commandFaults } from './limits.mjs';
import { snowflake } from './world.mjs';

const Limit = 5, Window = 1000;

export class Rest {
  counts = new Map();
  bodies = 0;
  throttle = 0;
  #buckets = new Map();

  constructor(world, gateway, interactions, description, report) {
    Object.assign(this, { world, gateway, interactions, description, report });
    this.server = createServer((request, response) => this.#serve(request, response).catch(error => {
      this.report('server', error.stack);
      response.writeHead(500).end();
    }));
    this.server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  }

  async listen() {
    await new Promise(resolve => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address();
    this.gateway.url = `ws://127.0.0.1:${port}/gateway`;
    this.gateway.resumeUrl = `ws://127.0.0.1:${port}/resume`;
    return `http://127.0.0.1:${port}/api/v10`;
  }

  async #serve(request, response) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const url = new URL(request.url, 'http://localhost');
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const route = `${request.method} ${path.replace(/\d{15,}/g, '{id}').replace(/\{id\}\/aW50[^/]+/, '{id}/{token}')}`;
    this.counts.set(route, (this.counts.get(route) ?? 0) + 1);
    if (!url.pathname.startsWith('/api/v10/')) this.report('rest', `${request.url}: not below /api/v10`);
    if (!/^DiscordBot \(\S+, \S+\)/.test(request.headers['user-agent'] ?? '')) this.report('rest', `User-Agent: ${request.headers['user-agent']}`);
    const free = /^\/(interactions|webhooks)\//.test(path);
    if (!free && request.headers.authorization !== `Bot ${this.world.token}`) return send(response, 401, { message: '401: Unauthorized', code: 0 });
    if (free && request.headers.authorization) this.report('rest', `${route}: the bot's token goes along where the interaction's suffices`);

    const limited = free ? null : this.#limit(request.method, path);
    if (limited?.wait) return send(response, 429, { message: 'You are being rate limited.', retry_after: limited.wait / 1000, global: false }, limited.headers);

    const { body, files, fault } = read(raw, request.headers['content-type'] ?? '');
    if (fault) this.report('rest', `${route}: ${fault}`);
    const fields = body === undefined ? [] : this.#faults(request.method, path, body, files);
    if (fields.length) {
      for (const field of fields) this.report('body', `${route}: ${field}\n    ${JSON.stringify(body).slice(0, 600)}`);
      return send(response, 400, { message: 'Invalid Form Body', code: 50035, errors: { _errors: fields.map(message => ({ code: 'INVALID', message })) } }, limited?.headers);
    }
    const [status, answer] = this.#route(request.method, path, body, url.searchParams, files);
    send(response, status, answer, limited?.headers);
  }

  // A bucket for each method and top-level resource; now and then one is full before its time.
  #limit(method, path) {
    const key = `${method} ${path.replace(/(messages)\/\d+/, '$1/{id}')}`;
    const now = Date.now();
    const bucket = this.#buckets.get(key) ?? { until: 0, left: Limit };
    this.#buckets.set(key, bucket);
    if (now >= bucket.until) Object.assign(bucket, { until: now + Window, left: Limit });
    const headers = () => ({
      'X-RateLimit-Limit': Limit, 'X-RateLimit-Remaining': Math.max(0, bucket.left), 'X-RateLimit-Reset': (bucket.until / 1000).toFixed(3),
      'X-RateLimit-Reset-After': ((bucket.until - now) / 1000).toFixed(3), 'X-RateLimit-Bucket': Buffer.from(method + path.replace(/\d+/g, '')).toString('hex').slice(0, 32),
    });
    if (bucket.left <= 0) {
      this.report('rate limit', `${key}: a request although the bucket was empty`);
      return { wait: bucket.until - now, headers: { ...headers(), 'X-RateLimit-Scope': 'user', 'Retry-After': Math.ceil((bucket.until - now) / 1000) } };
    }
    bucket.left--;
    if (this.throttle > 0) {
      this.throttle--;
      return { wait: 300, headers: { ...headers(), 'X-RateLimit-Scope': 'shared', 'Retry-After': 1 } };
    }
    return { headers: headers() };
  }

  #faults(method, path, body, files) {
    this.bodies++;
    const validator = this.description.validatorFor(method, path);
    if (!validator) return [`the description knows no body for ${method} ${path}`];
    const fault = validator.check(body);
    const faults = fault ? [fault] : [];
    const data = body.data;
    if (/\/callback$/.test(path)) {
      if (body.type === 4) faults.push(...messageFaults(data, 'reply'));
      if (body.type === 7) faults.push(...messageFaults(data, 'update'));
      if (body.type === 8) faults.push(...choiceFaults(data.choices));
      if (body.type === 9) faults.push(...modalFaults(data));
      if ((body.type === 5 || body.type === 6) && data && (data.flags ?? 0) & ~64) faults.push('a deferral takes only the ephemeral flag');
    } else if (/^\/webhooks\/.*\/messages\/[^/]+$/.test(path) || (method === 'PATCH' && /\/messages\/\d+$/.test(path))) {
      faults.push(...messageFaults(body, 'edit'));
    } else if (/^\/webhooks\//.test(path)) {
      faults.push(...messageFaults(body, 'followup'));
    } else if (method === 'POST' && /\/messages$/.test(path)) {
      faults.push(...messageFaults(body, 'message'));
      if (body.nonce !== undefined && String(body.nonce).length > 25) faults.push('a nonce of more than 25 characters');
      if (body.nonce !== undefined && !body.enforce_nonce) faults.push('a nonce without enforce_nonce');
    } else if (method === 'PUT' && /\/commands$/.test(path)) {
      faults.push(...commandFaults(body));
    }
    const text = JSON.stringify(body);
    for (const [, name] of text.matchAll(/"attachment:\/\/([^"]+)"/g)) {
      if (!files.some(file => file.name === name) && !(body.attachments ?? data?.attachments ?? []).some(file => file.filename === name)) faults.push(`attachment://${name} goes along with no file`);
    }
    return faults;
  }

  #route(method, path, body, query, files) {
    const at = pattern => path.match(new RegExp(`^${pattern}$`));
    const { world } = this;
    let m;
    if (method === 'GET' && at('/gateway/bot')) return [200, { url: this.gateway.url, shards: 1, session_start_limit: { total: 1000, remaining: 1000 - this.gateway.counts.identifies, reset_after: 86_400_000, max_concurrency: 1 } }];
    if (method === 'GET' && (at('/applications/@me') || at('/oauth2/applications/@me'))) return [200, { id: world.applicationId, name: 'BriefingBot', description: '', icon: null, bot_public: true, bot_require_code_grant: false, verify_key: '0'.repeat(64), flags: 0, bot: world.bot }];
    if (method === 'GET' && at('/users/@me')) return [200, world.bot];
    if ((m = at('/applications/(\\d+)/commands')) && m[1] === world.applicationId) {
      if (method === 'GET') return [200, world.commands];
      if (method === 'PUT') {
        world.commandPuts++;
        world.commands = body.map(command => ({ ...command, type: command.type ?? 1, id: world.commands.find(old => old.name === command.name && old.type === (command.type ?? 1))?.id ?? snowflake(), application_id: world.applicationId, version: snowflake(), nsfw: command.nsfw ?? false, dm_permission: true, default_permission: true, description: command.description ?? '', name_localizations: command.name_localizations ?? null, description_localizations: command.description_localizations ?? null, default_member_permissions: command.default_member_permissions ?? null }));
        return [200, world.commands];
      }
    }
    if (method === 'POST' && (m = at('/interactions/(\\d+)/([^/]+)/callback'))) return this.interactions.callback(m[1], m[2], body);
    if ((m = at('/webhooks/(\\d+)/([^/]+)(?:/messages/([^/]+))?'))) return this.#webhook(method, m, body, files);
    if (method === 'POST' && at('/users/@me/channels')) {
      const user = [...world.users].find(([, each]) => each.id === body.recipient_id);
      return user ? [200, world.dms.get(user[0])] : [400, { message: 'Cannot send messages to this user', code: 50007 }];
    }
    if (method === 'GET' && (m = at('/guilds/(\\d+)'))) return this.#found(world.guilds.find(guild => guild.id === m[1]), 10004, 'Unknown Guild', guild => ({ id: guild.id, name: guild.name, owner_id: guild.owner_id, roles: guild.roles, emojis: [], features: [] }));
    if (method === 'GET' && (m = at('/guilds/(\\d+)/members/(\\d+)'))) return this.#found(this.#member(m[1], m[2]), 10007, 'Unknown Member', member => ({ ...member, permissions: undefined }));
    if ((m = at('/channels/(\\d+)(.*)'))) return this.#channel(method, world.channel(m[1]), m[2], body, query, files);
    this.report('rest', `${method} ${path}: no such route here`);
    return [404, { message: '404: Not Found', code: 0 }];
  }

  #webhook(method, [, application, token, which], body, files) {
    const sent = application === this.world.applicationId && this.interactions.byToken(token);
    if (!sent) return [404, { message: 'Unknown Webhook', code: 10015 }];
    if (method === 'POST' && !which) {
      const message = this.world.post(sent.interaction.channel_id, this.world.bot, withFiles(body, files), { webhook_id: application, application_id: application });
      sent.followups.push(message);
      return [200, message];
    }
    const message = which === '@original' ? sent.message : this.world.messages.get(which);
    if (!message) return [404, { message: 'Unknown Message', code: 10008 }];
    if (method === 'GET') return [200, message];
    if (method === 'DELETE') { this.world.messages.delete(message.id); sent.complete?.(); return [204]; }
    message.flags &= ~128;
    this.world.edit(message, withFiles(body, files));
    sent.complete?.();
    return [200, message];
  }

  #channel(method, channel, rest, body, query, files) {
    const { world } = this;
    if (!channel) return [404, { message: 'Unknown Channel', code: 10003 }];
    let m;
    if (rest === '' && method === 'GET') return [200, { ...channel, permissions: world.botPermissions }];
    if (rest === '/messages' && method === 'GET') {
      let list = world.messagesIn(channel.id).filter(message => !(message.flags & 64));
      if (query.get('before')) list = list.filter(message => BigInt(message.id) < BigInt(query.get('before')));
      if (query.get('after')) list = list.filter(message => BigInt(message.id) > BigInt(query.get('after'))).reverse().slice(0, Number(query.get('limit') ?? 50)).reverse();
      return [200, list.slice(0, Number(query.get('limit') ?? 50))];
    }
    if (rest === '/messages' && method === 'POST') {
      const same = body.nonce !== undefined && body.enforce_nonce && world.messagesIn(channel.id).find(message => message.author === world.bot && message.nonce === body.nonce && Date.now() - Date.parse(message.timestamp) < 120_000);
      return [200, same || world.post(channel.id, world.bot, withFiles(body, files))];
    }
    if ((m = rest.match(/^\/messages\/(\d+)(\/crosspost|\/threads)?$/))) {
      const message = world.messages.get(m[1]);
      if (!message || message.channel_id !== channel.id || message.flags & 64) return [404, { message: 'Unknown Message', code: 10008 }];
      if (m[2] === '/crosspost') return channel.type === 5 ? [200, Object.assign(message, { flags: message.flags | 1 })] : [400, { message: 'Cannot execute action on this channel type', code: 50024 }];
      if (m[2] === '/threads') return [201, { id: message.id, type: channel.type === 5 ? 10 : 11, name: body.name, guild_id: channel.guild_id, parent_id: channel.id, flags: 0, thread_metadata: { archived: false, auto_archive_duration: 1440, archive_timestamp: new Date().toISOString(), locked: false } }];
      if (method === 'GET') return [200, message];
      if (message.author !== world.bot) return [403, { message: 'Cannot edit a message authored by another user', code: 50005 }];
      if (method === 'PATCH') return [200, world.edit(message, withFiles(body, files))];
      if (method === 'DELETE') { world.messages.delete(message.id); return [204]; }
    }
    this.report('rest', `${method} /channels/{id}${rest}: no such route here`);
    return [404, { message: '404: Not Found', code: 0 }];
  }

  #member(guildId, userId) {
    const guild = this.world.guilds.find(each => each.id === guildId);
    return userId === this.world.botId ? { user: this.world.bot, roles: [], joined_at: '2024-01-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0 } : [...(guild?.members.values() ?? [])].find(member => member.user.id === userId);
  }

  #found(thing, code, message, shape) {
    return thing ? [200, shape(thing)] : [404, { message, code }];
  }
}

function withFiles(body, files) {
  const attachments = [...(body.attachments ?? []).filter(each => each.url), ...files.map((file, i) => ({ id: snowflake(), filename: file.name, size: file.size, url: `https://cdn.discordapp.com/attachments/1/${i}/${file.name}`, proxy_url: '' }))];
  return { ...body, attachments };
}

function read(raw, type) {
  if (raw.length === 0) return { files: [] };
  if (type.startsWith('application/json')) return { body: JSON.parse(raw), files: [] };
  const boundary = type.match(/boundary="?([^";]+)/)?.[1];
  if (!boundary) return { files: [], fault: `content type ${type}` };
  let body;
  const files = [];
  for (const part of raw.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head, ...rest] = part.split('\r\n\r\n');
    const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
    const name = head.match(/ name="?([^";\r]+)/)?.[1];
    if (name === 'payload_json') body = JSON.parse(content);
    else if (/^files\[\d+\]$/.test(name)) files.push({ name: head.match(/filename="?([^";\r]+)/)?.[1], size: content.length });
    else return { files, fault: `a form part named ${name}` };
  }
  return { body, files };
}

function send(response, status, body, headers = {}) {
  response.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
