import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { administer, dropDatabase } from './administer';
import { createDatabase, type Database, type DatabaseConnection } from './client';

/** The database of one test file. Usable inside hooks and tests. */
export interface TestDatabase {
  readonly db: Database;
  readonly sql: DatabaseConnection['sql'];
  readonly url: string;
  /** Back to the state just after the migrations, as a new copy of the template. */
  reset(): Promise<void>;
}

/**
 * Call once at the top of a `*.db.test.ts` file: before its tests a database of their own is copied from the
 * migrated template, after them it is dropped. Test files run side by side and never see each other's rows.
 */
export function testDatabase(): TestDatabase {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const template = inject('testTemplate');
  const server = ownServer();
  const url = new URL(server);
  url.pathname = `/${name}`;
  let connection: DatabaseConnection | undefined;

  const open = async () => {
    await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    connection = createDatabase(url.href, { poolSize: 20, applicationName: 'commonlab-test' });
  };
  const drop = async () => {
    await connection?.close();
    connection = undefined;
    await dropDatabase(server, name);
  };
  const current = () => {
    if (!connection) throw new Error('the test database exists only inside tests and hooks');
    return connection;
  };

  beforeAll(open);
  afterAll(drop);
  return {
    get db() {
      return current().db;
    },
    get sql() {
      return current().sql;
    },
    url: url.href,
    reset: async () => {
      await drop();
      await open();
    },
  };
}

/** That of this worker: no other file runs on it at the same time. */
function ownServer(): string {
  const urls = inject('testServerUrls');
  const url = urls[Number(process.env.VITEST_POOL_ID) % urls.length];
  if (!url) throw new Error('no test server runs');
  return url;
}
