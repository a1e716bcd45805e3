/**
 * Runs one of the project's commands on whatever Node the host has (20 or later, no packages needed to begin with):
 * installs what is missing, then goes on with the project's own Node. `node src/tasks/run.mjs <task> [arguments]`.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...path) => join(root, ...path);

/** Each task is a file beside this one. */
const tasks = {
  build: 'build.ts',
  'build:single': 'buildSingle.ts',
  start: 'start.ts',
  test: 'test.ts',
  soak: 'soak.ts',
  score: '../cli.ts',
  pictures: '../../test/e2e/pictures.ts',
  bench: '../../test/bench/run.ts',
};

/** Exit status when the command could not even begin; 1 and 2 mean something to its callers. */
const unavailable = 69;

/** Whether the process that holds a lock is still there; one that was killed leaves its lock behind. */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands at once must not install into one folder: the later waits. Returns what ends the turn. */
function waitForTurn() {
  const id = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `station-assessment-${id}.lock`);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const release = () => rmSync(lock, { recursive: true, force: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return release;
    } catch {
      Atomics.wait(pause, 0, 0, 500);
      if (!isHeld(lock)) release();
    }
  }
}

/**
 * Installs packages when the lockfile is not the one they were installed from. Its output goes to standard error.
 * Not `npm ci`: it refuses a lockfile without the binaries of platforms that a registry does not hold.
 */
function install() {
  const stamp = at('node_modules', '.installed-from');
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (installed()) return;
  const release = waitForTurn();
  if (installed()) return release();
  process.stderr.write('正在安装所需组件，只在第一次或更新后需要…\n');
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(stamp, wanted);
  release();
  if (status !== 0) {
    process.stderr.write('安装没有成功，请检查网络后再试。\n');
    process.exit(unavailable);
  }
}

/** The Node that came with the packages; else the host's, if it is new enough to run TypeScript as it is. */
function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const own = at('node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  process.stderr.write(`本机的 Node.js 是 ${process.versions.node}，请安装 24 或更新的版本后再试。\n`);
  process.exit(unavailable);
}

const [task = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(tasks, task)) {
  process.stderr.write(`没有“${task}”这个命令，可用的有：${Object.keys(tasks).join('、')}\n`);
  process.exit(2);
}
install();
const node = findNode();
const { status, signal } = spawnSync(node, [at('src/tasks', tasks[task]), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), at('node_modules', '.bin'), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
process.exit(status ?? (signal ? 1 : 0));
