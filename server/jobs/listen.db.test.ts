import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { listenForEvents } from './listen';

const database = testDatabase();
const actor: Actor = { type: 'system', job: 'test' };

/** Commits one event; `meanwhile` runs between its writing and its commit. */
const happen = (meanwhile: () => Promise<unknown> = async () => undefined) =>
  runCommand({ actor, db: database.db, now: new Date() }, z.strictObject({}), {}, async (tx) => {
    await recordEvent(
      tx,
      { actor, now: new Date() },
      {
        action: 'person.signed-in',
        subjectType: 'person',
        subjectId: '01a21447-3969-77bb-a228-40b08ef37f61',
      },
    );
    await meanwhile();
  });

test('only who sleeps is rung, and nobody falls asleep while an event comes in silence', async () => {
  let rings = 0;
  const { host, port, user, pass, database: name } = database.sql.options;
  const url = `postgres://${user}:${pass}@${host[0]}:${port[0]}/${name}`;
  const listener = await listenForEvents(url, () => {
    rings++;
  });
  try {
    await sleep(50);
    rings = 0;
    await happen();
    await sleep(200);
    expect(rings).toBe(0);
    expect(await listener.fallAsleep()).toBe('now');
    expect(await listener.fallAsleep()).toBe('already');
    await happen();
    await expect.poll(() => rings).toBe(1);
    await listener.wakeUp();
    await happen(async () => expect(await listener.fallAsleep()).toBe('busy'));
    expect(rings).toBe(1);
    expect(await listener.fallAsleep()).toBe('now');
  } finally {
    await listener.close();
  }
});
