// Discord's gateway: one shard's sessions, their replay, and every way in which a connection ends.
import { WebSocketServer } from 'ws';
import { createDeflate, constants } from 'node:zlib';
import { randomBytes } from 'node:crypto';

const MESSAGE_CONTENT = 1 << 15, GUILD_PRESENCES = 1 << 8, GUILD_MEMBERS = 1 << 1;

export class Gateway {
  identifies = 0;
  resumes = 0;
  refusedResumes = 0;
  connections = 0;
  heartbeats = 0;
  sessions = new Map();
  session = null;
  socket = null;
  acks = true;
  interval = 5000;
  shutResumeDoor = 0;
  reconnectBeforeHello = false;
  #waiters = [];

  constructor({ world, violations, random }) {
    Object.assign(this, { world, violations, random });
    this.remaining = 1000;
    this.server = new WebSocketServer({ noServer: true });
  }

  attach(http) {
    http.on('upgrade', (request, socket, head) => this.server.handleUpgrade(request, socket, head, ws => this.#accept(ws, new URL(request.url, 'http://x'))));
  }

  #accept(ws, url) {
    this.connections++;
    ws.on('error', () => {});
    const bad = (kind, rule, example) => this.violations.add(`gateway: ${kind}`, rule, example ?? url.href);
    if (url.searchParams.get('v') !== '10') bad('version', 'the connection names v=10');
    if (url.searchParams.get('encoding') !== 'json') bad('encoding', 'the connection names encoding=json');
    const link = { ws, url, at: Date.now(), sends: [], session: null, resumeDoor: url.pathname.startsWith('/resume') };
    if (url.searchParams.get('compress') === 'zlib-stream') {
      this.compressed = (this.compressed ?? 0) + 1;
      link.deflate = createDeflate();
      link.deflate.on('data', chunk => (link.pending ??= []).push(chunk));
    }
    link.queue = Promise.resolve();
    link.send = payload => {
      const text = JSON.stringify(payload);
      link.queue = link.queue.then(() => new Promise(resolve => {
        if (ws.readyState !== ws.OPEN) return resolve();
        if (!link.deflate) return ws.send(text, () => resolve());
        link.pending = [];
        link.deflate.write(text);
        link.deflate.flush(constants.Z_SYNC_FLUSH, () => ws.send(Buffer.concat(link.pending), () => resolve()));
      }));
    };
    if (link.resumeDoor && this.shutResumeDoor > 0) {
      this.shutResumeDoor--;
      return ws.terminate();
    }
    if (this.reconnectBeforeHello) {
      this.reconnectBeforeHello = false;
      return link.send({ op: 7, s: null, t: null, d: null });
    }
    link.send({ op: 10, s: null, t: null, d: { heartbeat_interval: this.interval, _trace: [] } });
    ws.on('message', data => this.#receive(link, data, bad));
    ws.on('close', code => {
      link.closed = code;
      if (this.socket === link) this.socket = null;
      // 1000 and 1001 end the session; any other end leaves it to be resumed.
      if ((code === 1000 || code === 1001) && link.session) this.sessions.delete(link.session.id);
    });
  }

  #receive(link, data, bad) {
    if (data.length > 4096) {
      bad('size', 'a payload has at most 4,096 bytes', `${data.length} bytes`);
      return link.ws.close(4002);
    }
    link.sends = [...link.sends.filter(at => at > Date.now() - 60000), Date.now()];
    if (link.sends.length > 120) {
      bad('send limit', 'at most 120 events in 60 s', `${link.sends.length}`);
      return link.ws.close(4008);
    }
    let payload;
    try {
      payload = JSON.parse(data.toString('utf8'));
    } catch {
      bad('payload', 'a payload is JSON', data.toString('utf8').slice(0, 200));
      return link.ws.close(4002);
    }
    switch (payload.op) {
      case 1:
        this.heartbeats++;
        if (payload.d !== null && !Number.isInteger(payload.d)) bad('heartbeat', 'd is the last sequence number or null', payload);
        if (link.session && payload.d !== null && payload.d > link.session.seq) bad('heartbeat', 'd is a sequence number that was sent', payload);
        link.lastBeat = Date.now();
        if (this.acks) link.send({ op: 11, s: null, t: null, d: null });
        return;
      case 2:
        return this.#identify(link, payload.d, bad);
      case 6:
        return this.#resume(link, payload.d, bad);
      case 3:
      case 4:
      case 8:
        return link.session ? undefined : link.ws.close(4003);
      default:
        bad('opcode', 'only opcodes that a client may send', payload);
        return link.ws.close(4001);
    }
  }

  #identify(link, d, bad) {
    if (link.session) {
      bad('identify', 'one identify in a connection', 'second identify');
      return link.ws.close(4005);
    }
    this.identifies++;
    this.remaining--;
    if (this.lastIdentify && Date.now() - this.lastIdentify < 4900) bad('identify rate', 'one identify in 5 s', `${Date.now() - this.lastIdentify} ms`);
    this.lastIdentify = Date.now();
    if (d.token !== this.world.token) return link.ws.close(4004);
    for (const key of ['os', 'browser', 'device']) if (typeof d.properties?.[key] !== 'string') bad('identify', `properties.${key} is a string`, d.properties);
    if (!Number.isInteger(d.intents) || d.intents < 0) {
      bad('intents', 'intents is a number', d.intents);
      return link.ws.close(4013);
    }
    if (d.intents & (MESSAGE_CONTENT | GUILD_PRESENCES | GUILD_MEMBERS)) {
      bad('intents', 'no privileged intent', d.intents);
      return link.ws.close(4014);
    }
    if (d.shard && (d.shard.length !== 2 || d.shard[0] >= d.shard[1])) return link.ws.close(4010);
    if (d.large_threshold !== undefined && (d.large_threshold < 50 || d.large_threshold > 250)) bad('identify', 'large_threshold is 50 to 250', d.large_threshold);
    if (d.presence && (!['online', 'dnd', 'idle', 'invisible', 'offline'].includes(d.presence.status) || !Array.isArray(d.presence.activities) || typeof d.presence.afk !== 'boolean' || d.presence.since === undefined)) {
      bad('identify', 'presence has since, activities, status and afk', d.presence);
    }
    const session = { id: randomBytes(16).toString('hex'), seq: 0, log: [], intents: d.intents, ready: false };
    this.sessions.set(session.id, session);
    this.#take(link, session);
    const { world } = this;
    this.#dispatch('READY', {
      v: 10, user: world.bot, guilds: [{ id: world.guild, unavailable: true }], session_id: session.id, session_type: 'normal', private_channels: [], presences: [], relationships: [],
      resume_gateway_url: this.resumeUrl(), application: { id: world.application, flags: 0 }, shard: d.shard ?? [0, 1], _trace: [],
    });
    this.#dispatch('GUILD_CREATE', {
      ...world.guildObject, joined_at: '2025-01-01T00:00:00.000000+00:00', large: false, unavailable: false, member_count: 5, voice_states: [], members: [world.botMember],
      channels: [...world.channels.values()].filter(channel => channel.guild_id && !channel.parent_id), threads: [], presences: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [],
    });
    this.#wake();
  }

  #resume(link, d, bad) {
    const session = this.sessions.get(d.session_id);
    if (d.token !== this.world.token) return link.ws.close(4004);
    if (!link.resumeDoor) bad('resume url', 'a resume goes to resume_gateway_url', link.url.pathname);
    if (!session || this.refuseResume) {
      this.refuseResume = false;
      this.refusedResumes++;
      if (session) this.sessions.delete(session.id);
      return link.send({ op: 9, s: null, t: null, d: false });
    }
    if (!Number.isInteger(d.seq) || d.seq > session.seq) {
      bad('resume seq', 'seq is the last one received', `${d.seq} of ${session.seq}`);
      return link.ws.close(4007);
    }
    this.resumes++;
    this.#take(link, session);
    const missed = session.log.filter(event => event.s > d.seq);
    this.replayed = (this.replayed ?? 0) + missed.length;
    for (const event of missed) link.send(event);
    this.#dispatch('RESUMED', { _trace: [] });
    this.#wake();
  }

  #take(link, session) {
    link.session = session;
    if (this.socket && this.socket !== link) this.socket.ws.terminate();
    this.socket = link;
    this.session = session;
  }

  #dispatch(t, d) {
    const event = { op: 0, s: ++this.session.seq, t, d };
    this.session.log.push(event);
    if (this.socket?.session === this.session) this.socket.send(event);
  }

  #wake() {
    for (const wake of this.#waiters.splice(0)) wake(true);
  }

  /** An event for the session; it waits for a resume if nobody is connected. */
  emit(t, d) {
    if (this.session) this.#dispatch(t, d);
  }

  /** Whether a session is taken up within the time. */
  connected(within = 20000) {
    if (this.socket?.session) return Promise.resolve(true);
    return this.next(within);
  }

  /** Whether a session is begun or resumed from now on within the time. */
  next(within = 20000) {
    return new Promise(resolve => {
      const timer = setTimeout(() => resolve(false), within);
      this.#waiters.push(() => { clearTimeout(timer); resolve(true); });
    });
  }

  drop() {
    this.socket?.ws.terminate();
  }

  close(code) {
    this.socket?.ws.close(code);
  }

  beat() {
    this.socket?.send({ op: 1, s: null, t: null, d: null });
  }

  reconnect() {
    this.socket?.send({ op: 7, s: null, t: null, d: null });
  }

  invalidate(resumable) {
    if (!resumable && this.socket?.session) this.sessions.delete(this.socket.session.id);
    this.socket?.send({ op: 9, s: null, t: null, d: resumable });
  }
}
