// Called by Maven: brings the libraries when the lock file is newer, checks and builds when a source changed, and lays
// the page into the gateway's classes. `npm run check` and `npm run build` do the same by hand.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const dist = join(web, 'target', 'dist');
const stamp = join(web, 'target', 'built-from');
/** Outside this folder, and yet a source of it: the permissions are made of it. */
const rights = join(web, '../../contracts/src/main/resources/fr/trame/contracts/rights/rights.csv');
const served = join(web, '..', 'target', 'classes', 'static');

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`The web app is built by Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

function npm(...args) {
  const { status, error } = spawnSync('npm', ['--loglevel=error', ...args], { cwd: web, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`npm ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  process.exit(1);
}

function librariesAreCurrent() {
  const installed = join(web, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(web, 'package-lock.json')).mtimeMs;
}

function sources(folder = web) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'target')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    })
    .sort();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...sources(), rights])
    hash.update(relative(web, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

requireNode();
if (!librariesAreCurrent()) npm('ci', '--no-audit', '--no-fund');
const now = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now || !existsSync(dist)) {
  rmSync(stamp, { force: true });
  npm('run', '--silent', 'check');
  npm('run', '--silent', 'build');
  writeFileSync(stamp, now);
}
rmSync(served, { recursive: true, force: true });
mkdirSync(served, { recursive: true });
cpSync(dist, served, { recursive: true });
