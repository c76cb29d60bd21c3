// A clock for this process and the bot that can be set forwards, by libfaketime: both read the same file.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const Library = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/faketime/libfaketimeMT.so.1'];
const file = process.env.FAKETIME_TIMESTAMP_FILE;
let ahead = 0;

export const isSettable = Boolean(file);

/** Puts the clock forwards to a moment, in milliseconds since 1970. */
export function goTo(moment) {
  ahead += (moment - Date.now()) / 1000;
  writeFileSync(file, `+${ahead.toFixed(3)}`);
}

/** Starts this program again with a clock that can be set, and ends with its exit code. */
export function startAgainWithClock() {
  const library = Library.find(existsSync);
  if (!library) {
    console.error('--days needs libfaketime: apt-get install faketime');
    process.exit(2);
  }

  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  const clock = join(folder, 'clock');
  writeFileSync(clock, '+0');
  // Timers go on as before; only the time of day is another one. Without the cache clocks are slow, with it some never notice;
  // memory that the processes share would stay locked by a bot that is killed.
  const env = { ...process.env, LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DISABLE_SHM: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  const again = spawn(process.execPath, process.argv.slice(1), { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => again.kill(signal));
  again.on('exit', (code, signal) => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(signal ? 130 : code);
  });
}
