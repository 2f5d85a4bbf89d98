import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';

/** One statement on a connection of its own: databases are made and dropped outside a pool. */
export async function administer(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** Tried again: a vacuum may be at it, which only a superuser may end by force, and the next may begin in between. */
export async function dropDatabase(server: string, name: string, tries = 10): Promise<void> {
  try {
    // Plain first: it waits for a vacuum.
    const plain = `DROP DATABASE IF EXISTS ${name}`;
    await administer(server, plain).catch(() => administer(server, `${plain} WITH (FORCE)`));
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(500);
    await dropDatabase(server, name, tries - 1);
  }
}
