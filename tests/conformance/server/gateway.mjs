// The gateway: sessions that outlive their connections, replay after a resume, and the breaks that a driver asks for.
import { WebSocketServer } from 'ws';
import { constants, createDeflate } from 'node:zlib';
import { randomBytes } from 'node:crypto';

const Kept = 500;

export class Gateway {
  session = null;
  socket = null;
  counts = { identifies: 0, resumes: 0, heartbeats: 0, events: 0, refusedResumes: 0 };
  silent = false;
  #waiting = [];

  constructor(world, report, heartbeatInterval = 5000) {
    Object.assign(this, { world, report, heartbeatInterval });
    this.server = new WebSocketServer({ noServer: true, maxPayload: 1 << 20 });
  }

  upgrade(request, socket, head) {
    this.server.handleUpgrade(request, socket, head, connection => this.#serve(connection, new URL(request.url, 'http://localhost')));
  }

  #serve(socket, url) {
    if (url.searchParams.get('v') !== '10') this.report('gateway', `connected with v=${url.searchParams.get('v')}`);
    if (url.searchParams.get('encoding') !== 'json') this.report('gateway', 'connected without encoding=json');
    const connection = { socket, path: url.pathname, sent: [], zlib: url.searchParams.get('compress') === 'zlib-stream' ? createDeflate() : null, ready: false };
    if (connection.zlib) {
      let parts = [];
      connection.zlib.on('data', part => parts.push(part));
      connection.flush = () => { const whole = Buffer.concat(parts); parts = []; if (socket.readyState === 1) socket.send(whole); };
    }
    this.socket = connection;
    socket.on('message', data => this.#take(connection, data));
    socket.on('close', code => this.#closed(connection, code));
    socket.on('error', () => {});
    this.#put(connection, { op: 10, d: { heartbeat_interval: this.heartbeatInterval }, s: null, t: null });
  }

  #closed(connection, code) {
    // 1000 and 1001 from the client end the session; anything else leaves it to be resumed.
    if (this.socket === connection) {
      this.socket = null;
      if ((code === 1000 || code === 1001) && !connection.cut) this.session = null;
    }
  }

  #take(connection, data) {
    if (data.length > 4096) this.report('gateway', `a payload of ${data.length} bytes, at most 4096`);
    const now = Date.now();
    connection.sent = connection.sent.filter(at => now - at < 60_000).concat(now);
    if (connection.sent.length > 120) this.report('gateway', 'more than 120 events in 60 seconds');
    const { op, d } = JSON.parse(data);
    switch (op) {
      case 1:
        this.counts.heartbeats++;
        if (this.session && connection.ready && d !== null && d > this.session.sequence) this.report('gateway', `a heartbeat with ${d}, which was not sent`);
        if (!this.silent) this.#put(connection, { op: 11, d: null, s: null, t: null });
        break;
      case 2:
        this.#identify(connection, d);
        break;
      case 6:
        this.#resume(connection, d);
        break;
      case 3:
        break;
      default:
        this.report('gateway', `op ${op} sent`);
        connection.socket.close(4001);
    }
  }

  #identify(connection, d) {
    this.counts.identifies++;
    if (connection.path !== '/gateway') this.report('gateway', 'identified at the resume url');
    if (d.token !== this.world.token) return connection.socket.close(4004);
    if (!d.properties?.os || !d.properties?.browser || !d.properties?.device) this.report('gateway', 'identify without os, browser and device');
    if (typeof d.intents !== 'number') this.report('gateway', 'identify without intents');
    if (d.intents & ((1 << 1) | (1 << 8) | (1 << 15))) this.report('gateway', `identify asks for privileged intents: ${d.intents}`);
    this.session = { id: randomBytes(16).toString('hex'), sequence: 0, kept: [] };
    connection.ready = true;
    this.dispatch('READY', {
      v: 10, user: this.world.bot, session_id: this.session.id, session_type: 'normal', resume_gateway_url: this.resumeUrl, private_channels: [], relationships: [],
      guilds: this.world.guilds.map(guild => ({ id: guild.id, unavailable: true })), application: { id: this.world.applicationId, flags: 0 }, shard: d.shard ?? [0, 1],
    });
    for (const guild of this.world.guilds) this.dispatch('GUILD_CREATE', guildCreate(guild, this.world));
    this.#wake();
  }

  #resume(connection, d) {
    if (connection.path !== '/resume') this.report('gateway', 'resumed elsewhere than at the resume url');
    if (d.token !== this.world.token) return connection.socket.close(4004);
    const missed = this.session?.kept.filter(event => event.s > d.seq) ?? [];
    if (!this.session || d.session_id !== this.session.id || d.seq > this.session.sequence || missed.length < this.session.sequence - d.seq) {
      this.counts.refusedResumes++;
      return this.#put(connection, { op: 9, d: false, s: null, t: null });
    }
    this.counts.resumes++;
    connection.ready = true;
    for (const event of missed) this.#put(connection, event);
    this.dispatch('RESUMED', {});
    this.#wake();
  }

  /** Sends an event, or keeps it for a resume. */
  dispatch(t, d) {
    if (!this.session) return false;
    const event = { op: 0, t, s: ++this.session.sequence, d };
    this.session.kept = [...this.session.kept, event].slice(-Kept);
    this.counts.events++;
    if (this.socket?.ready && !this.silent) this.#put(this.socket, event);
    return true;
  }

  #put(connection, payload) {
    const text = JSON.stringify(payload);
    if (connection.socket.readyState !== 1) return;
    if (!connection.zlib) return connection.socket.send(text);
    connection.zlib.write(text);
    connection.zlib.flush(constants.Z_SYNC_FLUSH, connection.flush);
  }

  /** Resolves once the bot is connected with a session. */
  connected() {
    return this.socket?.ready ? Promise.resolve() : new Promise(resolve => this.#waiting.push(resolve));
  }

  #wake() {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Breaks the connection: drop, op7, op9resumable, op9, zombie, or a close code. */
  break(kind) {
    const connection = this.socket;
    if (!connection) return;
    connection.cut = true;
    if (kind === 'drop') connection.socket.terminate();
    else if (kind === 'op7') this.#put(connection, { op: 7, d: null, s: null, t: null });
    else if (kind === 'op9resumable') this.#put(connection, { op: 9, d: true, s: null, t: null });
    else if (kind === 'op9') { this.session = null; connection.ready = false; this.#put(connection, { op: 9, d: false, s: null, t: null }); return; }
    else if (kind === 'zombie') this.silent = true;
    else connection.socket.close(Number(kind));
    if (kind !== 'zombie') connection.ready = false;
    connection.socket.once('close', () => { this.silent = false; });
    if (this.socket === connection) this.socket = kind === 'zombie' ? connection : null;
  }
}

function guildCreate(guild, world) {
  return {
    id: guild.id, name: guild.name, owner_id: guild.owner_id, roles: guild.roles, channels: guild.channels, threads: [], emojis: [], stickers: [], features: [], icon: null,
    preferred_locale: 'en-US', member_count: guild.members.size + 1, joined_at: '2024-01-01T00:00:00.000000+00:00', large: false, unavailable: false, voice_states: [], presences: [],
    members: [{ user: world.bot, roles: [], joined_at: '2024-01-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0 }], stage_instances: [], guild_scheduled_events: [],
    verification_level: 0, default_message_notifications: 0, explicit_content_filter: 0, mfa_level: 0, system_channel_flags: 0, premium_tier: 0, nsfw_level: 0, afk_timeout: 300, nsfw: false,
  };
}
