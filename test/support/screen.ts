import { execFile, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A place on a screen, in pixels from its top left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A display of its own with a keyboard and a mouse, whose events no program can tell from a person's. */
export interface Screen {
  /** Its name, as programs that are to appear on it find it in `DISPLAY`. */
  readonly display: string;
  /** Presses keys one after another, each named as X names it: `alt+shift+o`, `Return`. */
  press(...keys: readonly string[]): Promise<void>;
  moveTo(place: Place): Promise<void>;
  click(place: Place): Promise<void>;
  rightClick(place: Place): Promise<void>;
  /** Calls `open`, which opens a menu, and once that is there chooses in it with keys; resolves once it is gone. */
  chooseFromMenu(open: () => Promise<void>, ...keys: readonly string[]): Promise<void>;
  /** The whole screen, browser and all, for the person who asked for pictures: PICTURES names the folder. */
  picture(name: string): Promise<void>;
  close(): void;
}

const needed = 'Install Xvfb and xdotool (Debian: apt-get install xvfb xdotool).';

/** Starts a display that nobody sees. Rejects, and says what to install, where this machine can't. */
export async function openScreen(): Promise<Screen> {
  const { display, close } = await startServer();
  const env = { ...process.env, DISPLAY: display };
  const run = async (program: string, ...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)(program, args, { env });
    return stdout;
  };
  const xdotool = (...args: readonly string[]) =>
    run('xdotool', ...args).catch((error: unknown) => {
      throw new Error(`xdotool ${args.join(' ')}: ${String(error)} ${needed}`);
    });
  const moveTo = async ({ x, y }: Place) => {
    await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
  };
  const clickWith = async (button: string, place: Place) => {
    await moveTo(place);
    await xdotool('click', button);
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await xdotool('key', key);
  };
  /** Menus are windows of their own, and so is what a button says of itself. */
  const windows = async () => {
    const found = await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', '');
    return new Set(found.trim().split('\n'));
  };
  const until = async (what: string, holds: (windows: ReadonlySet<string>) => boolean) => {
    const endsAt = Date.now() + 20_000;
    while (!holds(await windows())) {
      if (Date.now() > endsAt) throw new Error(`The menu did not ${what}.`);
      await sleep(50);
    }
  };

  return {
    display,
    press,
    moveTo,
    click: (place) => clickWith('1', place),
    rightClick: (place) => clickWith('3', place),
    async chooseFromMenu(open, ...keys) {
      const before = await windows();
      await open();
      await until('open', (now) => !now.isSubsetOf(before));
      await press(...keys);
      await until('close', (now) => now.isSubsetOf(before));
    },
    async picture(name) {
      const folder = process.env['PICTURES'];
      if (!folder) return;
      // What slides in shall be in.
      await sleep(1000);
      mkdirSync(folder, { recursive: true });
      await run('import', '-window', 'root', join(folder, `${name}.png`));
    },
    close,
  };
}

function startServer(): Promise<{ readonly display: string; readonly close: () => void }> {
  // It picks a free display by itself, and tells its number on descriptor 3 once programs may come.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = () => void server.kill();
  return new Promise((resolve, reject) => {
    let told = '';
    server.stdio[3]?.on('data', (part: unknown) => {
      told += String(part);
      if (told.endsWith('\n')) resolve({ display: `:${told.trim()}`, close });
    });
    server.once('error', (error) => reject(new Error(`No screen: ${error.message}. ${needed}`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}. ${needed}`)));
  });
}
