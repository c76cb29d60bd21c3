// Discord's REST interface: the routes that a bot of this kind needs, strict about every body.
import { createServer } from 'node:http';
import { readBody } from './multipart.mjs';
import { commandProblems, messageProblems, callbackProblems } from './limits.mjs';
import { snowflake } from './world.mjs';

const error = (status, code, message, more) => ({ status, body: { message, code, ...more } });
const unknown = (code, what) => error(404, code, `Unknown ${what}`);

/** Problems as Discord nests them: {errors: {components: {0: {_errors: [{code, message}]}}}}. */
export function errorTree(problems) {
  const tree = {};
  for (const [path, rule] of problems) {
    let node = tree;
    for (const step of path.split(/[.[\]]+/).filter(Boolean)) node = node[step] ??= {};
    (node._errors ??= []).push({ code: 'BASE_TYPE_BAD', message: rule });
  }
  return tree;
}

export class Rest {
  requests = 0;
  puts = 0;
  limited = 0;
  onMessage = () => {};
  #buckets = new Map();
  #nonces = new Map();

  constructor({ world, description, violations, random, interactions, gatewayUrl, startLimit }) {
    Object.assign(this, { world, description, violations, random, interactions, gatewayUrl, startLimit });
    this.server = createServer((request, response) => this.#serve(request, response));
  }

  async #serve(request, response) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    this.requests++;
    let answer;
    let headers = {};
    try {
      const path = new URL(request.url, 'http://x').pathname.replace(/^\/api\/v10/, '');
      if (!request.url.startsWith('/api/v10/')) this.violations.add('api version', 'requests name v10', request.url);
      if (!/^DiscordBot \(https?:\/\/[^ ,]+, [^)]+\)/.test(request.headers['user-agent'] ?? '')) {
        this.violations.add('User-Agent', 'User-Agent: DiscordBot (url, version)', request.headers['user-agent'] ?? 'none');
      }
      // Interaction endpoints stand outside of the rate limits and carry their own token.
      const own = /^\/(interactions|webhooks)\//.test(path);
      if (!own && request.headers.authorization !== `Bot ${this.world.token}`) {
        this.violations.add('401', 'Authorization: Bot TOKEN', `${request.method} ${path}`);
        answer = error(401, 0, '401: Unauthorized');
      } else {
        const limit = path.startsWith('/interactions/') ? null : this.#take(request.method, path, headers);
        answer = limit ?? this.#route(request.method, path, new URL(request.url, 'http://x').searchParams, request.headers, Buffer.concat(chunks));
      }
    } catch (failure) {
      answer = error(400, 50109, 'The request body contains invalid JSON.');
      this.violations.add('unreadable request', 'a body is JSON or multipart', `${request.method} ${request.url}: ${failure.stack}`);
    }
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
    response.writeHead(answer.status, { ...(text && { 'content-type': 'application/json' }), ...headers, ...answer.headers });
    response.end(text);
  }

  /** Five requests in two seconds for each route and channel, and now and then a 429 that nobody could foresee. */
  #take(method, path, headers) {
    // A webhook's resource is its id and token together.
    const major = /^\/(?:(?:channels|guilds)\/[^/]+|webhooks\/[^/]+\/[^/]+)/.exec(path)?.[0] ?? '';
    const template = `${method} ${path.replace(/\/[^/]*\d{15,}[^/]*/g, '/:id').replace(/:id\/[^/]{20,}/, ':id/:token')}`;
    const key = `${template} ${major}`;
    const now = Date.now();
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.until <= now) this.#buckets.set(key, bucket = { left: 5, until: now + 2000 });
    const wait = (bucket.until - now) / 1000;
    const told = bucket.left;
    bucket.left--;
    Object.assign(headers, {
      'x-ratelimit-limit': '5', 'x-ratelimit-remaining': String(Math.max(0, bucket.left)), 'x-ratelimit-reset': ((now + wait * 1000) / 1000).toFixed(3),
      'x-ratelimit-reset-after': wait.toFixed(3), 'x-ratelimit-bucket': Buffer.from(template).toString('hex').slice(-24),
    });
    const refuse = (scope, seconds, global = false) => {
      this.limited++;
      return {
        status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, global },
        headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': scope, ...(global && { 'x-ratelimit-global': 'true' }) },
      };
    };
    if (told <= 0) {
      // One racing request may not have seen the headers yet; a run of them means that they aren't obeyed.
      if (told < -5) this.violations.add('rate limit ignored', 'no requests while Remaining is 0', key);
      return refuse('user', wait);
    }
    if (this.random() < 0.02) return refuse('shared', 0.3);
    return null;
  }

  #validated(method, path, body, problems, files = []) {
    const validator = this.description.validatorFor(method, path);
    if (validator) {
      const problem = this.description.problemOf(validator, body);
      if (problem) problems = [...problems, ['', `OpenAPI: ${problem}`]];
    } else {
      problems = [...problems, ['', 'the route takes no body']];
    }
    for (const [where, rule] of problems) this.violations.add(`body: ${rule.replace(/\(\d+\)|".*"/g, '')}`, `${where} ${rule}`, `${method} ${path.replace(/aW50ZXJhY[^/]+/, 'TOKEN')} ${JSON.stringify(body)}`.slice(0, 3000));
    return problems.length ? error(400, 50035, 'Invalid Form Body', { errors: errorTree(problems) }) : null;
  }

  #route(method, path, query, headers, bytes) {
    const world = this.world;
    const on = (verb, pattern) => (verb === method ? pattern.exec(path) : null);
    const read = () => readBody(headers['content-type'], bytes);
    let found;
    if (on('GET', /^\/gateway\/bot$/)) return { status: 200, body: { url: this.gatewayUrl(), shards: 1, session_start_limit: this.startLimit() } };
    if (on('GET', /^\/applications\/@me$/)) return { status: 200, body: this.#application };
    if (on('PATCH', /^\/applications\/@me$/)) {
      return this.#validated(method, path, read().body, []) ?? { status: 200, body: this.#application };
    }
    if ((found = on('GET', /^\/applications\/(\d+)\/commands$/))) return { status: 200, body: world.commands };
    if ((found = on('PUT', /^\/applications\/(\d+)\/commands$/))) {
      const { body } = read();
      this.puts++;
      const refused = this.#validated(method, path, body, commandProblems(body));
      if (refused) return refused;
      world.commands = body.map(command => ({
        ...command, type: command.type ?? 1, description: command.description ?? '', default_member_permissions: command.default_member_permissions ?? null, nsfw: command.nsfw ?? false,
        id: world.commands.find(known => known.name === command.name && known.type === (command.type ?? 1))?.id ?? snowflake(), application_id: world.application, version: snowflake(),
      }));
      return { status: 200, body: world.commands };
    }
    if (on('POST', /^\/users\/@me\/channels$/)) {
      const { body } = read();
      const refused = this.#validated(method, path, body, []);
      const person = Object.values(world.people).find(one => one.user.id === body.recipient_id);
      return refused ?? (person ? { status: 200, body: world.dmWith(person.user) } : unknown(10013, 'User'));
    }
    if ((found = on('GET', /^\/guilds\/(\d+)$/))) return found[1] === world.guild ? { status: 200, body: world.guildObject } : unknown(10004, 'Guild');
    if ((found = on('GET', /^\/guilds\/(\d+)\/members\/(\d+)$/))) {
      const person = [...Object.values(world.people)].find(one => one.user.id === found[2]);
      if (found[2] === world.bot.id) return { status: 200, body: world.botMember };
      return person ? { status: 200, body: { ...world.member(person), permissions: undefined } } : unknown(10007, 'Member');
    }
    if ((found = on('POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/))) return this.#callback(found, query, path, read());
    if ((found = /^\/webhooks\/(\d+)\/([^/]+)(?:\/messages\/(@original|\d+))?$/.exec(path))) return this.#webhook(method, path, found, read());
    if ((found = /^\/channels\/(\d+)(.*)$/.exec(path))) {
      const channel = world.channels.get(found[1]);
      return channel ? this.#channel(method, path, channel, found[2], query, headers, bytes) : unknown(10003, 'Channel');
    }
    this.violations.add('unknown route', 'every request goes to a documented route', `${method} ${path}`);
    return error(404, 0, '404: Not Found');
  }

  get #application() {
    const { application, bot } = this.world;
    return { id: application, name: 'BriefingBot', icon: null, description: '', bot_public: true, bot_require_code_grant: false, verify_key: '0'.repeat(64), flags: 0, bot, team: null, owner: this.world.people.admin.user, interactions_endpoint_url: null };
  }

  #callback([, id, token], query, path, { body, files }) {
    const sent = this.interactions.find(id);
    if (!sent || sent.token !== decodeURIComponent(token) || (!sent.answer && Date.now() - sent.at > 3000)) {
      if (sent && !sent.excused) this.violations.add('answered too late', 'an interaction is answered within 3 s', sent.name);
      return unknown(10062, 'interaction');
    }
    if (sent.answer) {
      // The dispatcher may repeat a callback whose answer was lost; nothing is lost here.
      this.violations.add('answered twice', 'an interaction is answered exactly once', sent.name);
      return error(400, 40060, 'Interaction has already been acknowledged.');
    }
    const refused = this.#validated('POST', path, body, callbackProblems(body, sent.payload, files));
    if (refused) return refused;
    this.interactions.answered(sent, body, files);
    return query.get('with_response') === 'true'
      ? { status: 200, body: { interaction: { id, type: sent.payload.type, response_message_id: sent.message?.id }, resource: { type: body.type, message: sent.message ?? undefined } } }
      : { status: 204 };
  }

  #webhook(method, path, [, application, token, message], { body, files }) {
    const sent = this.interactions.byToken(decodeURIComponent(token));
    if (application !== this.world.application || !sent) return unknown(10015, 'Webhook');
    if (Date.now() - sent.at > 15 * 60 * 1000) return error(401, 50027, 'Invalid Webhook Token');
    if (!sent.answer) return unknown(10015, 'Webhook');
    const target = message === '@original' ? sent.message : sent.followups.find(one => one.id === message);
    if (message && !target) return unknown(10008, 'Message');
    if (method === 'GET') return { status: 200, body: target };
    if (method === 'DELETE') {
      sent.deleted = true;
      return { status: 204 };
    }
    const edits = method === 'PATCH' ? target : null;
    const refused = this.#validated(method, path, body, messageProblems(body, { files, webhook: true, edits }));
    if (refused) return refused;
    return { status: 200, body: method === 'PATCH' ? this.interactions.edited(sent, target, body, files) : this.interactions.followed(sent, body, files) };
  }

  #channel(method, path, channel, rest, query, headers, bytes) {
    const world = this.world;
    const messages = world.messages.get(channel.id);
    const read = () => readBody(headers['content-type'], bytes);
    if (method === 'GET' && rest === '') return { status: 200, body: channel };
    if (rest === '/messages' && method === 'GET') {
      const limit = Number(query.get('limit') ?? 50);
      if (limit < 1 || limit > 100) this.violations.add('query', 'limit is 1 to 100', path);
      const before = query.get('before'), after = query.get('after');
      let some = messages.filter(one => (!before || BigInt(one.id) < BigInt(before)) && (!after || BigInt(one.id) > BigInt(after)));
      some = after ? some.slice(0, limit) : some.slice(-limit);
      return { status: 200, body: some.toReversed() };
    }
    if (rest === '/messages' && method === 'POST') {
      const { body, files } = read();
      const refused = this.#validated(method, path, body, messageProblems(body, { files }));
      if (refused) return refused;
      const nonce = body.enforce_nonce && body.nonce !== undefined ? `${channel.id} ${body.nonce}` : null;
      const known = nonce && this.#nonces.get(nonce);
      if (known) return messages.includes(known) ? { status: 200, body: known } : unknown(10008, 'Message');
      const message = world.store(channel, world.bot, body, files, { nonce: body.nonce, message_reference: body.message_reference });
      if (nonce) this.#nonces.set(nonce, message);
      this.onMessage(message, channel);
      return { status: 200, body: message };
    }
    const [, id, more] = /^\/messages\/(\d+)(\/.*)?$/.exec(rest) ?? [];
    const message = messages.find(one => one.id === id);
    if (id && !message) return unknown(10008, 'Message');
    if (message && !more) {
      if (method === 'GET') return { status: 200, body: message };
      if (message.author.id !== world.bot.id) return error(403, 50005, 'Cannot edit a message authored by another user');
      if (method === 'DELETE') {
        messages.splice(messages.indexOf(message), 1);
        return { status: 204 };
      }
      if (method === 'PATCH') {
        const { body, files } = read();
        return this.#validated(method, path, body, messageProblems(body, { files, edits: message })) ?? { status: 200, body: world.change(message, body, files) };
      }
    }
    if (message && more === '/crosspost' && method === 'POST') {
      if (channel.type !== 5) {
        this.violations.add('crosspost', 'only announcement channels are crossposted', channel.name);
        return error(400, 50024, 'Cannot execute action on this channel type');
      }
      if (message.flags & 1) return error(400, 40033, 'This message has already been crossposted.');
      message.flags |= 1;
      return { status: 200, body: message };
    }
    if (message && more === '/threads' && method === 'POST') {
      const { body } = read();
      const refused = this.#validated(method, path, body, []);
      if (refused) return refused;
      if (world.channels.has(message.id)) return error(400, 160004, 'A thread has already been created for this message');
      return { status: 201, body: world.addChannel({ id: message.id, type: channel.type === 5 ? 10 : 11, name: body.name, guild_id: channel.guild_id, parent_id: channel.id, thread_metadata: { archived: false, auto_archive_duration: body.auto_archive_duration ?? 1440, archive_timestamp: new Date().toISOString(), locked: false } }) };
    }
    this.violations.add('unknown route', 'every request goes to a documented route', `${method} ${path}`);
    return error(404, 0, '404: Not Found');
  }
}
