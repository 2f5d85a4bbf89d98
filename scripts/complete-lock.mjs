// A registry mirror may lack the optional packages of other platforms. npm then leaves them out of package-lock.json,
// and `npm ci` refuses that same file. This writes the missing entries; with --check it only tells of them.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'windows',
];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** Adds an entry for each optional dependency that has none; returns their places. */
export function completeLock(packages) {
  const added = [];
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolves(packages, parent, name, range)) continue;
      const top = `node_modules/${name}`;
      const place = packages[top] ? `${parent}/node_modules/${name}` : top;
      packages[place] = describePackage(name, range.replace(/^[^\d]*/, ''), entry.dev);
      added.push(place);
    }
  }
  return added;
}

/** Looks a package up as Node would: beside the parent, then further up. */
function resolves(packages, parent, name, range) {
  const exact = /^\d/.test(range);
  for (let folder = parent; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`];
    if (found) return !exact || found.version === range;
    if (!folder) return false;
  }
}

function describePackage(name, version, dev) {
  const words = name.split('/').pop().split(/[-.]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.includes('universal') ? undefined : words.find((word) => PROCESSORS.includes(word));
  const musl = words.some((word) => word.startsWith('musl'));
  const os = name === 'fsevents' ? 'darwin' : system === 'windows' ? 'win32' : system;
  return {
    version,
    ...(processor || words.includes('wasm32') ? { cpu: [processor ?? 'wasm32'] } : {}),
    ...(dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

const text = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(text);
const added = completeLock(lock.packages);
if (added.length > 0 && process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${added.length} optional packages, so that npm ci fails: npm run lock:complete`,
  );
  process.exit(1);
}
if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: ${added.length} entries added`);
