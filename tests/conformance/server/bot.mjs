// The bot as a process of its own, told nothing but where Discord is and its token.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Bot {
  output = '';
  #folder = mkdtempSync(join(tmpdir(), 'briefingbot-drive-'));

  constructor(command, world, apiBaseUrl) {
    Object.assign(this, { command, world, apiBaseUrl });
  }

  async start() {
    const [program, ...args] = this.command.split(' ');
    this.process = spawn(program, args, {
      env: { ...process.env, Discord__Token: this.world.token, Discord__ApiBaseUrl: this.apiBaseUrl, Store__Path: join(this.#folder, 'store.db') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise(resolve => this.process.once('exit', (code, signal) => resolve(code ?? signal)));
    const from = this.output.length;
    const ready = new Promise((resolve, reject) => {
      const take = chunk => {
        this.output += chunk;
        if (/BriefingBot is ready/.test(this.output.slice(from))) resolve();
      };
      this.process.stdout.on('data', take);
      this.process.stderr.on('data', take);
      this.process.once('exit', code => reject(new Error(`the bot ended with ${code}:\n${this.output.slice(from)}`)));
      setTimeout(() => reject(new Error(`the bot was not ready in 30 s:\n${this.output.slice(from)}`)), 30_000).unref();
    });
    await ready;
  }

  /** Stops it with a signal; gives the exit code, or the signal, and how long it took in milliseconds. */
  async stop(signal = 'SIGTERM') {
    const start = Date.now();
    this.process.kill(signal);
    const code = await this.ended;
    return { code, took: Date.now() - start };
  }

  dispose() {
    this.process?.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
