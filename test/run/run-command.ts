import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandResult {
  /** The exit code; 1 where the command could not be started or was stopped. */
  readonly code: number;
  /** What it printed, both streams as they came; empty where it went straight to the screen. */
  readonly output: string;
}

interface RunOptions {
  /** Prints as it comes instead of keeping it. */
  readonly show?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it is stopped. */
  readonly timeout?: number;
}

const running = new Set<() => void>();

/** Runs a program to its end and leaves no process of its group behind. Never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  { show = false, env = {}, timeout = 1_200_000 }: RunOptions = {},
): Promise<CommandResult> {
  const grouped = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    detached: grouped,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    try {
      if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  };
  running.add(stop);
  const timer = setTimeout(stop, timeout);
  let output = '';
  const keep = (chunk: unknown) => (output += String(chunk));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    const finish = (code: number) => {
      clearTimeout(timer);
      running.delete(stop);
      stop();
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(1);
    });
    // Not `close`: a grandchild that keeps the pipe open must not keep us.
    child.once('exit', (code) => setImmediate(() => finish(code ?? 1)));
  });
}

const closers = new Set<() => Promise<unknown>>();

/** Has `close` called when this process is told to end before its work is done; returns the undo. */
export function closeAtEnd(close: () => Promise<unknown>): () => void {
  closers.add(close);
  return () => closers.delete(close);
}

/** Leaves nothing running when this process is told to end, or its parent is gone. */
export function endWithParent(): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    for (const stop of running) stop();
    const closing = Promise.allSettled([...closers].map((close) => close()));
    await Promise.race([closing, sleep(5000)]);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(signal, () => void end());
  }
  // Listening must not keep us alive once the work is done.
  process.channel?.unref();
}
