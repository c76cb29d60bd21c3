// The bot as a child process with a store and a directory of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';

export class Bot {
  log = '';
  starts = 0;
  directory = mkdtempSync(join(tmpdir(), 'conformance-'));

  constructor(command, server) {
    // Paths in the command are the caller's, not the bot's directory's.
    const [program, ...rest] = command.split(' ').filter(Boolean).map(part => (part.includes('/') && existsSync(part) ? resolve(part) : part));
    Object.assign(this, { program, rest });
    this.environment = {
      ...process.env, Discord__Token: server.world.token, Discord__ApiBaseUrl: server.api, Store__Path: join(this.directory, 'store.db'), Knowledge__Path: resolve('knowledge'), DOTNET_NOLOGO: '1',
    };
  }

  start() {
    this.starts++;
    const child = spawn(this.program, this.rest, { cwd: this.directory, env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.exited = new Promise(done => child.on('exit', (code, signal) => { child.gone = true; done(code ?? signal); }));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { this.log = (this.log + data).slice(-200000); });
  }

  async stop(signal, within = 20000) {
    if (this.child.gone) return this.exited;
    this.child.kill(signal);
    const late = setTimeout(() => this.child.kill('SIGKILL'), within);
    const code = await this.exited;
    clearTimeout(late);
    return code;
  }

  end() {
    if (this.child && !this.child.gone) this.child.kill('SIGKILL');
    rmSync(this.directory, { recursive: true, force: true });
  }
}
