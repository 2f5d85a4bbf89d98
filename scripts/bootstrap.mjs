// Runs before node_modules exists: nothing here may import a package.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Prints one sentence and ends: for faults whose cause the reader can mend, where a stack would only hide it. */
export function fail(message) {
  console.error(`\n✗ ${message}`);
  process.exit(1);
}

/** Ends unless this Node is one that package.json names. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = engines.node.split('||').some((range) => {
    const [wantedMajor, wantedMinor] = range.match(/\d+/g).map(Number);
    if (range.includes('^')) return major === wantedMajor && minor >= wantedMinor;
    return major >= wantedMajor;
  });
  if (!fits)
    fail(`Node ${process.versions.node} is too old or not supported: Commonlab needs Node 20.19+, 22.12+ or 24+.`);
}

/** Installs the dependencies when node_modules is missing or differs from package-lock.json. */
export async function installDependencies() {
  if (dependenciesAreInstalled()) return;
  console.log('• installing dependencies (npm ci) …');
  const started = Date.now();
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience]);
  if (code === 0) {
    console.log(`  installed in ${seconds(started)}`);
    return;
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    fail('The npm registry cannot be reached: check the network or the proxy, then start again.');
  }
  if (/ENOSPC/.test(output)) fail(`No disk space left to install the dependencies into ${join(ROOT, 'node_modules')}.`);
  fail(`npm ci failed:\n${output.trim().split('\n').slice(0, 12).join('\n')}`);
}

/** From here on TypeScript files of the project can be imported. */
export async function importTypeScript(path) {
  process.chdir(ROOT);
  const { register } = await import('tsx/esm/api');
  register();
  return await import(pathToFileURL(join(ROOT, path)).href);
}

/** True when every package of the lock file that this platform needs is there in that version. */
function dependenciesAreInstalled() {
  const hidden = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || ((entry.optional || entry.devOptional) && !present[path])) return true;
    return present[path] && present[path].version === entry.version;
  });
}

function run(command, args) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code, output }));
  });
}

export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
