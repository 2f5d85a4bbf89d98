import ICAL from 'ical.js';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { mailMessage } from '@/db/schema/notifications';
import { testDatabase } from '@/db/test-database';
import { queueMail } from '@/domain/mail/queue-mail';
import { calendarFile } from '@/domain/notifications/calendar-file';
import type { MailRow, MailSender } from '../mail';
import { deliverMails, MAX_ATTEMPTS, retryDelay } from './deliver-mails';

const database = testDatabase();
const now = new Date('2026-03-02T08:00:00.000Z');
const later = (ms: number) => () => new Date(now.getTime() + ms);

let received: ParsedMail[] = [];
/** The same as they came over the wire. */
let raw: string[] = [];
/** What the server answers to the address; 250 unless set. */
let answers = new Map<string, number>();
const open: MailSender[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) => {
    const code = answers.get(address);
    done(code ? Object.assign(new Error('refused'), { responseCode: code }) : undefined);
  },
  onData: (stream, _, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => raw.push(Buffer.concat(parts).toString()));
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});

beforeAll(async () => {
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  const address = smtp.server.address();
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none');
  vi.stubEnv('COMMONLAB_SECRET', 'a secret of sixteen');
  vi.stubEnv('COMMONLAB_SMTP_URL', `smtp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`);
});
afterAll(() => new Promise<void>((done) => smtp.close(done)));
beforeEach(async () => {
  await database.reset();
  received = [];
  raw = [];
  answers = new Map();
});
afterEach(() => {
  for (const sender of open.splice(0)) sender.close();
  vi.useRealTimers();
});

async function openSender() {
  const { openMailSender } = await import('../mail');
  const sender = openMailSender();
  if (!sender) throw new Error('no sender');
  open.push(sender);
  return sender;
}

async function queue(to: string, eventId?: string) {
  await database.db.transaction((tx) =>
    queueMail(
      tx,
      { now },
      {
        to,
        locale: 'zh-CN',
        template: 'booking-confirmed',
        values: { name: '李雷', listing: '扫描电镜', reference: 'K7' },
        path: '/bookings/1',
        eventId,
        attachments: [
          calendarFile({
            uid: '1@commonlab',
            sequence: 3,
            during: { start: now, end: new Date(now.getTime() + 3_600_000) },
            title: '扫描电镜',
            status: 'CONFIRMED',
            changed: now,
            attendee: { name: '李雷', email: to },
          }),
        ],
      },
    ),
  );
}

function queuePlain(template: 'booking-reminder' | 'reset-password', to: string) {
  const values = { name: '李雷', listing: '扫描电镜', reference: 'K7' };
  return database.db.transaction((tx) => queueMail(tx, { now }, { to, locale: 'zh-CN', template, values, path: '/' }));
}

async function states() {
  const rows = await database.db.select().from(mailMessage).orderBy(mailMessage.id);
  return rows.map(({ to, state, attempts }) => `${to} ${state} ${attempts}`);
}

function addressOf(to: AddressObject | AddressObject[] | undefined) {
  return Array.isArray(to) ? to[0]?.text : to?.text;
}

describe('mail delivery', () => {
  test('reaches a real mail server whole: words, both forms, attachment', async () => {
    await queue('lei@lab.test');
    await deliverMails(database.db, await openSender(), () => now);
    expect(await states()).toEqual(['lei@lab.test sent 1']);
    const [mail] = received;
    expect(addressOf(mail?.to)).toBe('lei@lab.test');
    expect(mail?.subject).toBe('预约成功 K7：扫描电镜');
    expect(mail?.text).toContain('李雷，您好');
    expect(mail?.html).toContain('<h1');
    expect(mail?.attachments.map(({ filename }) => filename)).toContain('booking.ics');
  });

  test('carries an invitation as another form of the text, so that calendars take it in', async () => {
    await queue('lei@lab.test');
    await deliverMails(database.db, await openSender(), () => now);
    expect(raw[0]).toMatch(/Content-Type: multipart\/alternative/i);
    expect(raw[0]?.replaceAll('\r\n ', ' ')).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const invitation = received[0]?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(invitation?.content.toString() ?? ''));
    const event = calendar.getFirstSubcomponent('vevent');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event?.getFirstPropertyValue('organizer')).toBe('mailto:no-reply@commonlab.test');
    expect(event?.getFirstPropertyValue('attendee')).toBe('mailto:lei@lab.test');
    expect(event?.getFirstPropertyValue('sequence')).toBe(3);
  });

  test('sends each mail once though three workers deliver at the same time', async () => {
    for (let n = 0; n < 12; n++) await queue(`p${n}@lab.test`);
    const sender = await openSender();
    await Promise.all([1, 2, 3].map(() => deliverMails(database.db, sender, () => now)));
    expect(received.map((mail) => addressOf(mail.to)).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, n) => `p${n}@lab.test`).toSorted(),
    );
  });

  test('lets whoever waits for a link go before two hundred reminders, and loses none of those', async () => {
    for (let n = 0; n < 200; n++) await queuePlain('booking-reminder', `p${n}@lab.test`);
    const delivering = deliverMails(database.db, await openSender(), () => now);
    await vi.waitFor(() => expect(received.length).toBeGreaterThan(10));
    await queuePlain('reset-password', 'waiting@lab.test');
    const sentBefore = received.length;
    await delivering;
    const order = received.map((mail) => addressOf(mail.to));
    expect(order.indexOf('waiting@lab.test') - sentBefore).toBeLessThan(8);
    expect(new Set(order).size).toBe(201);
    expect(order).toHaveLength(201);
  });

  test('gives reminders a turn though there is news all the time', async () => {
    await queuePlain('booking-reminder', 'reminded@lab.test');
    await queue('first@lab.test');
    let more = 60;
    const sender = {
      send: async (mail: MailRow) => {
        sent.push(mail.to);
        if (more-- > 0) await queue(`news${more}@lab.test`);
      },
      close: () => undefined,
    };
    const sent: string[] = [];
    await deliverMails(database.db, sender, () => now);
    expect(sent).toHaveLength(62);
    expect(sent.indexOf('reminded@lab.test')).toBeLessThan(10);
  });

  test('queues one mail per event, template and address', async () => {
    const eventId = '01980000-0000-7000-8000-000000000001';
    await queue('lei@lab.test', eventId);
    await queue('lei@lab.test', eventId);
    await queue('han@lab.test', eventId);
    expect(await states()).toHaveLength(2);
  });

  test('tries again later when the server cannot take it now, and lets the others through', async () => {
    answers.set('busy@lab.test', 451);
    await queue('busy@lab.test');
    await queue('free@lab.test');
    const sender = await openSender();
    await deliverMails(database.db, sender, () => now);
    expect(await states()).toEqual(['busy@lab.test queued 1', 'free@lab.test sent 1']);
    await deliverMails(database.db, sender, later(retryDelay(1) - 1));
    expect(received).toHaveLength(1);
    answers.clear();
    await deliverMails(database.db, sender, later(retryDelay(1)));
    expect(await states()).toEqual(['busy@lab.test sent 2', 'free@lab.test sent 1']);
  });

  test('gives up at once when the address is refused for good', async () => {
    answers.set('gone@lab.test', 550);
    await queue('gone@lab.test');
    await deliverMails(database.db, await openSender(), () => now);
    expect(await states()).toEqual(['gone@lab.test failed 1']);
  });

  test('gives up after the last attempt', async () => {
    const sender = { send: () => Promise.reject(new Error('ECONNREFUSED')), close: () => undefined };
    await queue('lei@lab.test');
    let at = now.getTime();
    for (let n = 1; n <= MAX_ATTEMPTS; n++) {
      const clock = at;
      await deliverMails(database.db, sender, () => new Date(clock));
      at += retryDelay(n);
    }
    expect(await states()).toEqual([`lei@lab.test failed ${MAX_ATTEMPTS}`]);
  });

  test('a worker killed while sending leaves the mail to the next one', async () => {
    await queue('lei@lab.test');
    const killed = { send: () => new Promise<void>(() => undefined), close: () => undefined };
    void deliverMails(database.db, killed, () => now);
    await vi.waitFor(async () => expect(await states()).toEqual(['lei@lab.test queued 1']));
    const sender = await openSender();
    await deliverMails(database.db, sender, later(60_000));
    expect(received).toHaveLength(0);
    await deliverMails(database.db, sender, later(6 * 60_000));
    expect(await states()).toEqual(['lei@lab.test sent 2']);
  });

  test('keeps mails in the database when no mail server is set', async () => {
    await queue('lei@lab.test');
    await deliverMails(database.db, null, () => now);
    expect(await states()).toEqual(['lei@lab.test kept 0']);
  });
});
