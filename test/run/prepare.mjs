// Runs before anything is installed: Node's own modules only, and nothing newer than Node 18.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const onWindows = process.platform === 'win32';

/**
 * Sees to the dependencies, then runs a TypeScript file of this folder on the Node version among them.
 * Ends this process as that run ends; nothing that was started outlives it.
 */
export async function prepareAndRun(script, args = []) {
  try {
    if (!dependenciesStand()) await installDependencies();
    const file = fileURLToPath(new URL(script, import.meta.url));
    process.exitCode = await run(projectNode(), [file, ...args], ['inherit', 'inherit', 'inherit', 'ipc']);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** Whether node_modules holds exactly what the lock file asks of this machine. */
function dependenciesStand() {
  const installed = readLock('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(readLock('package-lock.json') ?? {}).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function installDependencies() {
  process.stdout.write('Installing the dependencies …\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--loglevel=error'];
  const code =
    npm && /\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args])
      : await run(onWindows ? 'npm.cmd' : 'npm', args, 'inherit', onWindows);
  if (code !== 0) throw new Error('The dependencies could not be installed: npm says why above.');
}

/** The Node version the project is developed on, which is one of its dependencies. */
function projectNode() {
  const path = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    'Node 24 did not install with the dependencies on this system. Install it and run the command again.',
  );
}

/** Runs a command to its end; signals and the death of our own parent reach it. Resolves to the exit code. */
function run(command, args, stdio = 'inherit', shell = false) {
  const child = spawn(command, args, { cwd: root, stdio, shell });
  const stop = () => child.kill('SIGTERM');
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || stop(), 1000);
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
      if (child.connected) child.disconnect();
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1));
    });
  });
}
