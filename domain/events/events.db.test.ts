import { desc, eq, inArray, like, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { sqlFault } from '@/db/errors';
import { event, eventReader, setting } from '@/db/schema/events';
import { testDatabase } from '@/db/test-database';
import { type CommandContext, runCommand } from './command';
import { passOverEvents } from './pass-over';
import { readEvents } from './read-events';
import { rebaseEventOrder } from './rebase-order';
import { recordEvent } from './record-event';
import { verifyChains } from './verify-chain';

const database = testDatabase();
beforeEach(() => database.reset());

const actor: Actor = { type: 'system', job: 'test' };
const now = new Date('2026-03-02T08:00:00.000Z');
const CHAINS = [v7(), v7(), v7()];

function context(): CommandContext {
  return { actor, db: database.db, now };
}

/** The smallest command: one event on a chain, held open for a while before it commits. */
function note(n: number, options: { once?: string; holdMs?: number; action?: string } = {}) {
  const ctx = context();
  if (options.once) ctx.once = { scope: 'test', key: options.once, bodyHash: 'same' };
  return runCommand(ctx, z.object({ n: z.number() }), { n }, async (tx, data) => {
    await recordEvent(tx, ctx, {
      organisationId: CHAINS[data.n % CHAINS.length],
      action: options.action ?? 'note.made',
      subjectType: 'note',
      subjectId: v7(),
      after: { n: data.n, text: '仪器 "SEM"\n€' },
    });
    if (options.holdMs) await tx.execute(sql`SELECT pg_sleep(${options.holdMs / 1000})`);
    return { n: data.n };
  });
}

/** Reads until nothing has come for a while: transactions of other test files may hold the log's horizon back. */
async function readAll(reader: string, handle: (n: number) => Promise<void> | void): Promise<void> {
  for (let idle = 0; idle < 20; ) {
    const handled = await readEvents(database.db, reader, 7, async (_, events) => {
      for (const row of events) await handle(Number(row.after?.n));
    });
    idle = handled === 0 ? idle + 1 : 0;
    if (handled === 0) await new Promise((done) => setTimeout(done, 25));
  }
}

async function makeTamperable(): Promise<void> {
  await database.sql`ALTER TABLE event DISABLE TRIGGER event_append_only`;
}

describe('the event log', () => {
  test('keeps each chain whole under fifty concurrent writers', async () => {
    await Promise.all(Array.from({ length: 150 }, (_, n) => note(n)));
    const report = await verifyChains(database.db);
    expect(report).toEqual({ chains: 3, events: 150, faults: [] });
    const rows = await database.sql<{ first: number; last: number; count: number }[]>`
      SELECT min(seq)::int AS first, max(seq)::int AS last, count(*)::int AS count FROM event GROUP BY chain_id`;
    expect(rows.map((row) => ({ ...row }))).toEqual(
      Array.from({ length: 3 }, () => ({ first: 1, last: 50, count: 50 })),
    );
  });

  test.each([
    ['UPDATE', sql`UPDATE event SET action = 'note.forged'`],
    ['DELETE', sql`DELETE FROM event`],
    ['TRUNCATE', sql`TRUNCATE event`],
  ])('refuses %s', async (_, statement) => {
    await note(1);
    const refused = await database.db.execute(statement).then(
      () => null,
      (error: unknown) => sqlFault(error),
    );
    expect(refused?.code).toBe('23001');
    expect(await database.db.select().from(event)).toHaveLength(1);
  });

  test('a command that fails leaves no event and no gap', async () => {
    await note(0);
    const ctx = context();
    const failing = runCommand(ctx, z.object({}), {}, async (tx) => {
      await recordEvent(tx, ctx, {
        organisationId: CHAINS[0],
        action: 'note.made',
        subjectType: 'note',
        subjectId: v7(),
      });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await note(3);
    expect(await verifyChains(database.db)).toEqual({ chains: 1, events: 2, faults: [] });
  });

  test('a command that forgets its event is refused', async () => {
    const silent = runCommand(context(), z.object({}), {}, async (tx) => {
      await tx.insert(setting).values({ name: 'x', value: 1 });
    });
    await expect(silent).rejects.toThrow('exactly one event');
    expect(await database.db.select().from(setting).where(eq(setting.name, 'x'))).toHaveLength(0);
  });
});

describe('readers of the log', () => {
  test('see every event once, though many read at the same time and some fail half-way', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => note(n)));
    let failures = 0;
    let batches = 0;
    const read = async () => {
      for (let idle = 0; idle < 20; ) {
        const handled = await readEvents(database.db, 'test', 5, async (tx, events) => {
          for (const row of events) await tx.insert(setting).values({ name: `n${row.after?.n}`, value: 1 });
          if (batches++ % 3 === 1) throw new Error('killed');
        }).catch(() => {
          failures++;
          return 1;
        });
        idle = handled === 0 ? idle + 1 : 0;
        if (handled === 0) await new Promise((done) => setTimeout(done, 25));
      }
    };
    await Promise.all([read(), read(), read()]);
    expect(failures).toBeGreaterThan(0);
    expect(await database.db.select().from(setting).where(like(setting.name, 'n%'))).toHaveLength(60);
  });

  test('pass over what does not concern them and miss nothing that does, though three look at once', async () => {
    for (let n = 0; n < 40; n++) await note(n, n % 9 === 4 ? { action: 'note.marked' } : {});
    const choosy = ['first', 'second'].map((name) => ({
      name,
      concerns: ({ action }: { action: string }) => action === 'note.marked',
    }));
    let seen: string[] = [];
    const follow = async () => {
      for (let idle = 0; idle < 10; ) {
        const { before } = await passOverEvents(database.db, choosy);
        for (const name of before) {
          await readEvents(database.db, name, 3, async (_, events) => {
            seen = [
              ...seen,
              ...events.filter(choosy[0]?.concerns ?? (() => false)).map(({ after }) => `${name} ${after?.n}`),
            ];
          });
        }
        idle = before.size === 0 ? idle + 1 : 0;
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    await Promise.all([follow(), follow(), follow()]);
    const marked = [4, 13, 22, 31];
    expect(seen.toSorted()).toEqual(
      ['first', 'second'].flatMap((name) => marked.map((n) => `${name} ${n}`)).toSorted(),
    );
    const [last] = await database.db.select().from(event).orderBy(desc(event.xid)).limit(1);
    const positions = await database.db
      .select()
      .from(eventReader)
      .where(inArray(eventReader.name, ['first', 'second']));
    expect(positions.map(({ eventId }) => eventId)).toEqual([last?.id, last?.id]);
  });

  test('miss nothing when a transaction that began earlier commits later', async () => {
    const seen: number[] = [];
    const slow = note(0, { holdMs: 400 });
    await new Promise((done) => setTimeout(done, 100));
    await note(1);
    // The later event is committed, but the earlier one is not: neither may be read yet.
    await readEvents(database.db, 'test', 10, async (_, events) => {
      for (const row of events) seen.push(Number(row.after?.n));
    });
    expect(seen).toEqual([]);
    await slow;
    await readAll('test', (n) => void seen.push(n));
    expect(seen).toEqual([0, 1]);
  });

  test('miss nothing while writers and reader run side by side', async () => {
    const seen: number[] = [];
    let writing = true;
    const reading = (async () => {
      while (writing) await readAll('test', (n) => void seen.push(n));
    })();
    const writer = async (start: number) => {
      for (let n = start; n < 120; n += 12) await note(n, { holdMs: Math.random() * 15 });
    };
    await Promise.all(Array.from({ length: 12 }, (_, n) => writer(n)));
    writing = false;
    await reading;
    await readAll('test', (n) => void seen.push(n));
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n));
  });
});

describe('after a restore into another cluster', () => {
  /** As if all of it had come from a cluster whose transaction numbers were far ahead. */
  async function restoreFromElsewhere() {
    await makeTamperable();
    await database.sql`UPDATE event SET xid = xid + 1000000000`;
    await database.sql`UPDATE event_reader SET xid = xid + 1000000000 WHERE event_id IS NOT NULL`;
    await database.sql`ALTER TABLE event ENABLE TRIGGER event_append_only`;
  }

  test('readers go on where they were, once the order is rebased', async () => {
    const seen: number[] = [];
    for (let n = 0; n < 6; n++) await note(n);
    await vi.waitFor(async () =>
      expect(await readEvents(database.db, 'halfway', 3, async () => undefined)).toBeGreaterThan(0),
    );
    await readEvents(database.db, 'fresh', 0, async () => undefined);
    await restoreFromElsewhere();
    await rebaseEventOrder(database.db);
    await note(6);
    await readAll('halfway', (n) => void seen.push(n));
    expect(seen.toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
    const all: number[] = [];
    await readAll('fresh', (n) => void all.push(n));
    expect(all.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect((await verifyChains(database.db)).faults).toEqual([]);
    await expect(database.sql`DELETE FROM event`).rejects.toThrow('append-only');
  });
});

describe('once-keys', () => {
  test('run a command once, however many send it at the same time', async () => {
    const results = await Promise.all(Array.from({ length: 30 }, () => note(7, { once: 'k', holdMs: 20 })));
    expect(results).toEqual(Array.from({ length: 30 }, () => ({ n: 7 })));
    expect(await database.db.select().from(event)).toHaveLength(1);
  });

  test('refuse another body under the same key', async () => {
    await note(1, { once: 'k' });
    const ctx = { ...context(), once: { scope: 'test', key: 'k', bodyHash: 'other' } };
    const other = runCommand(ctx, z.object({}), {}, async () => null);
    await expect(other).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  });

  test('are free again when the command failed', async () => {
    const ctx = { ...context(), once: { scope: 'test', key: 'k', bodyHash: 'same' } };
    const failing = runCommand(ctx, z.object({}), {}, async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(note(1, { once: 'k' })).resolves.toEqual({ n: 1 });
  });
});

describe('verification finds', () => {
  beforeEach(async () => {
    for (let n = 0; n < 9; n++) await note(n);
    await makeTamperable();
  });

  test.each([
    ['an altered event', `UPDATE event SET after = '{"n": 99}' WHERE seq = 2`, 'altered'],
    ['a changed time', `UPDATE event SET at = at + interval '1 hour' WHERE seq = 2`, 'altered'],
    ['another actor', `UPDATE event SET actor_job = 'innocent' WHERE seq = 2`, 'altered'],
    ['an event removed from the middle', 'DELETE FROM event WHERE seq = 2', 'missing'],
    ['an event cut from the end', 'DELETE FROM event WHERE seq = 3', 'truncated'],
  ] as const)('%s', async (_, statement, fault) => {
    await database.sql.unsafe(statement);
    const { faults } = await verifyChains(database.db);
    expect(new Set(faults.map((found) => found.chainId)).size).toBe(3);
    expect(faults.map((found) => found.fault)).toContain(fault);
  });

  test('an event that was altered and hashed again', async () => {
    await database.sql`UPDATE event SET after = '{"n": 99}' WHERE seq = 2`;
    await database.sql`
      UPDATE event e SET hash = encode(sha256(convert_to(event_canonical(e), 'UTF8')), 'hex') WHERE seq = 2`;
    const { faults } = await verifyChains(database.db);
    expect(faults.map((found) => found.fault)).toContain('unlinked');
  });
});
