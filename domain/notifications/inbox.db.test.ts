import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '@/core/period';
import { mailMessage, notice } from '@/db/schema/notifications';
import { testDatabase } from '@/db/test-database';
import { type BuiltPerson, buildPerson } from '@/e2e/support/build-person';
import { cleanUp } from '@/server/jobs/clean-up';
import { chooseMails } from './choose-mails';
import { countUnreadNotices, listNotices, mailChoices } from './notice-queries';
import { readAllNotices, readNotice } from './read-notices';
import { tellPerson, tellTogether } from './tell-person';

const database = testDatabase();
const now = new Date('2026-03-02T01:00:00Z');
let reader: BuiltPerson;
let other: BuiltPerson;

beforeAll(async () => {
  reader = await buildPerson(database.db, { now });
  other = await buildPerson(database.db, { now });
});

async function tell(person: BuiltPerson, event = { id: v7(), at: now }) {
  await database.db.transaction((tx) =>
    tellTogether(tx, async (telling) => {
      const [recipient] = await telling.person(person.userId);
      if (!recipient) throw new Error('nobody to tell');
      tellPerson(telling, event, recipient, {
        template: 'organisation-verified',
        values: { organisation: { zh: '锦城大学', en: 'Jincheng University' } },
        path: '/org/jincheng',
      });
    }),
  );
}
const as = async (person: BuiltPerson, at = now) => ({ actor: await person.actor(), db: database.db, now: at });
const inbox = async (person: BuiltPerson, cursor?: string) =>
  listNotices(await as(person), { locale: 'zh-CN', cursor });
const mailsTo = async (person: BuiltPerson) =>
  (await database.db.select().from(mailMessage).where(eq(mailMessage.to, person.email))).filter(
    ({ template }) => template === 'organisation-verified',
  );

describe('an event that concerns a person', () => {
  test('is told once in the inbox and once by mail, however often its reader runs', async () => {
    const event = { id: v7(), at: now };
    await tell(reader, event);
    await tell(reader, event);
    expect((await inbox(reader)).items).toHaveLength(1);
    expect(await mailsTo(reader)).toHaveLength(1);
  });

  test('is told in the language in which it is read', async () => {
    const ctx = await as(reader);
    const [zh] = (await listNotices(ctx, { locale: 'zh-CN' })).items;
    const [en] = (await listNotices(ctx, { locale: 'en' })).items;
    expect([zh?.text, en?.text]).toEqual(['锦城大学已通过认证', 'Jincheng University is verified']);
    expect(zh).toMatchObject({ topic: 'organisations', path: '/org/jincheng', read: false });
  });

  test('stays in the inbox when the person wants no mails of the topic', async () => {
    const ctx = await as(other);
    await chooseMails(ctx, { bookings: true, organisations: false, searches: true, needs: true });
    expect(await mailChoices(ctx)).toMatchObject({ organisations: false, bookings: true });
    await tell(other);
    expect((await inbox(other)).items).toHaveLength(1);
    expect(await mailsTo(other)).toEqual([]);
    await chooseMails(ctx, { bookings: true, organisations: true, searches: true, needs: true });
    await tell(other);
    expect(await mailsTo(other)).toHaveLength(1);
  });
});

describe('the inbox', () => {
  test('pages through everything once, newest first, and counts what is unread', async () => {
    const person = await buildPerson(database.db, { now });
    for (let n = 0; n < 65; n++) await tell(person, { id: v7(), at: new Date(now.getTime() + (n % 7) * 1000) });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await inbox(person, cursor);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(65);
    expect(seen).toHaveLength(65);
    expect(await countUnreadNotices(await as(person))).toBe(65);
  });

  test('marks one as read, and all up to the newest that was shown', async () => {
    const person = await buildPerson(database.db, { now });
    await tell(person);
    await tell(person, { id: v7(), at: new Date(now.getTime() + 1000) });
    const shown = await inbox(person);
    const [newest, oldest] = shown.items;
    await tell(person, { id: v7(), at: new Date(now.getTime() + 2000) });
    const ctx = await as(person);
    expect(await readNotice(ctx, { noticeId: oldest?.id })).toEqual({ read: 1 });
    expect(await readNotice(ctx, { noticeId: oldest?.id })).toEqual({ read: 0 });
    expect(await readAllNotices(ctx, { upTo: newest?.id })).toEqual({ read: 1 });
    expect(await countUnreadNotices(ctx)).toBe(1);
  });

  test('does not open to others', async () => {
    const [mine] = (await inbox(reader)).items;
    const foreign = await as(other);
    await expect(readNotice(foreign, { noticeId: mine?.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readAllNotices(foreign, { upTo: mine?.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('keeps read notices for 90 days and unread ones for a year', async () => {
    const person = await buildPerson(database.db, { now });
    await tell(person);
    await tell(person, { id: v7(), at: new Date(now.getTime() + 1000) });
    const [newest] = (await inbox(person)).items;
    await readNotice(await as(person), { noticeId: newest?.id });
    const left = async () =>
      (await database.db.select({ id: notice.id }).from(notice).where(eq(notice.userId, person.userId))).length;
    await cleanUp(database.db, new Date(now.getTime() + 89 * DAY_MS));
    expect(await left()).toBe(2);
    await cleanUp(database.db, new Date(now.getTime() + 91 * DAY_MS));
    expect(await left()).toBe(1);
    await cleanUp(database.db, new Date(now.getTime() + 366 * DAY_MS));
    expect(await left()).toBe(0);
  });
});
