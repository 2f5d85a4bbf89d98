import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, OrganisationRole } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { event } from '@/db/schema/events';
import { listing } from '@/db/schema/listings';
import { organisation, region } from '@/db/schema/organisations';
import { testDatabase } from '@/db/test-database';
import type { ByteSource } from './decode-text';
import { exportListings } from './export-csv';
import type { ImportInput } from './inputs';
import { getImportRun, listImportRowErrors } from './queries';
import { runImport } from './run-import';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const DATA = path.resolve('../shared/data');

beforeAll(async () => {
  await database.db.insert(region).values({ code: '510100', level: 'city', name: { zh: '成都市' } });
});

async function insertOrganisation(): Promise<string> {
  const id = v7();
  await database.db.insert(organisation).values({
    id,
    slug: `org-${id.slice(-12)}`,
    kind: 'university',
    status: 'verified',
    name: { zh: '四川大学' },
    regionCode: '510100',
    address: { zh: '一环路南一段24号' },
    contactEmail: 'lab@example.test',
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

function member(organisationId: string, role: OrganisationRole = 'manager'): Actor {
  return {
    type: 'person',
    userId: v7(),
    isOperator: false,
    emailVerified: true,
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    memberships: [{ organisationId, slug: 'org', kind: 'university', status: 'verified', role }],
  };
}

function bytes(content: string | Uint8Array): ByteSource {
  const all = Buffer.from(content);
  return async function* () {
    for (let i = 0; i < all.length; i += 65_536) yield all.subarray(i, i + 65_536);
  };
}

async function importFile(organisationId: string, content: string | Uint8Array, input: Partial<ImportInput> = {}) {
  const ctx = { actor: member(organisationId), db: database.db, now };
  // The database has no person behind this actor, so the platform's own job is the writer.
  const writer = { ...ctx, actor: { type: 'system', job: 'test' } as const };
  const full = { organisationId, kind: 'instrument', format: 'csv', ...input };
  const { id } = await runImport(writer, full, bytes(content), new Map());
  const run = await getImportRun(ctx, id);
  const { errors } = await listImportRowErrors(ctx, { importRunId: id, limit: 100 });
  return { run, errors };
}

async function exported(organisationId: string, kind: string): Promise<string> {
  let text = '';
  for await (const part of exportListings(
    { actor: member(organisationId), db: database.db },
    { organisationId, kind },
  )) {
    text += part;
  }
  return text;
}

const REGISTER = `编号,仪器名称,英文名称,规格型号,原值,启用日期,纬度,经度
A1,扫描电镜,Scanning electron microscope,JSM-7800F,"¥2,860,000",2019/5/6,30.63,104.08
A2,质谱仪,,Q Exactive,1200000,2020-13-40,30.63,104.08
A3,=cmd|'/C calc'!A0,,X,1,2020-01-01,,
A4,核磁共振波谱仪,NMR,Avance III 600,5e9,2016-02-29,91,104
A1,又一台,,Y,1,2020-01-01,,
A5,冷冻电镜
A6,流变仪,Rheometer,MCR 302,650000,2021年3月1日,30.63,104.08
`;

describe('import', () => {
  test('good rows are kept, and every bad one is told with row, column, reason and value', async () => {
    const lab = await insertOrganisation();
    const { run, errors } = await importFile(lab, REGISTER);
    expect(run).toMatchObject({
      state: 'completed',
      encoding: 'utf-8',
      rows: { read: 7, created: 2, updated: 0, unchanged: 0, failed: 5 },
    });
    expect(errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, '启用日期', 'invalid-date', '2020-13-40'],
      [3, '仪器名称', 'formula', "=cmd|'/C calc'!A0"],
      [4, '原值', 'not-money', '5e9'],
      [4, '纬度', 'too-large', '91'],
      [5, '编号', 'repeated-row', 'A1'],
      [6, '', 'ragged-row', 'A5,冷冻电镜'],
    ]);
    const [sem] = await database.db.select().from(listing).where(eq(listing.reference, 'A1'));
    expect(sem).toMatchObject({
      title: { zh: '扫描电镜', en: 'Scanning electron microscope' },
      slug: 'scanning-electron-microscope',
      status: 'draft',
      regionCode: '510100',
      attributes: { model: 'JSM-7800F', originalValue: 286_000_000, commissionedOn: '2019-05-06' },
    });
  });

  test('a dry run reports the same and writes nothing', async () => {
    const lab = await insertOrganisation();
    const { run } = await importFile(lab, REGISTER, { dryRun: true });
    expect(run.rows).toMatchObject({ read: 7, created: 2, failed: 5 });
    expect(await database.db.$count(listing, eq(listing.organisationId, lab))).toBe(0);
  });

  test('a second import changes what differs and leaves the rest', async () => {
    const lab = await insertOrganisation();
    const rows = (model: string) =>
      `reference,title.zh,title.en,attributes.model,rate.public.hour\nB1,电镜,,${model},300\nB2,光谱仪,Spectrometer,Q,120\n`;
    await importFile(lab, rows('S-4800'));
    const { run } = await importFile(lab, rows('Regulus 8100'));
    expect(run.rows).toMatchObject({ created: 0, updated: 1, unchanged: 1, failed: 0 });
    const [changed] = await database.db.select().from(listing).where(eq(listing.reference, 'B1'));
    expect(changed).toMatchObject({ version: 2, attributes: { model: 'Regulus 8100' } });
  });

  test('an export imports again without a change, and makes the same listings elsewhere', async () => {
    const lab = await insertOrganisation();
    const twin = await insertOrganisation();
    await importFile(
      lab,
      `title.zh,title.en,summary.zh,attributes.model,attributes.testingFields,units,openings,rate.public.hour,rate.internal.sample,latitude,longitude
"电镜, 带""引号""","'=SUM(1)",两行\\n简介,'-X1,,3,1-5 09:00-17:30; 6 22:00-02:00,300.50,80,-33.86,151.2
-80 °C 冰箱,,,M,,A 座; B 座,,,,,
`.replaceAll('\\n', ' '),
    );
    const text = await exported(lab, 'instrument');
    expect(text).toContain('300.50');
    const again = await importFile(lab, text);
    expect(again.errors).toEqual([]);
    expect(again.run.rows).toMatchObject({ read: 2, created: 0, updated: 0, unchanged: 2 });
    const moved = await importFile(twin, text);
    expect(moved.errors).toEqual([]);
    expect(moved.run.rows).toMatchObject({ created: 2 });
    expect(await exported(twin, 'instrument')).toBe(text);
  });

  test('JSON Lines and UNIQUIP', async () => {
    const lab = await insertOrganisation();
    const lines =
      '{"reference":"J1","title":{"zh":"电镜","en":"SEM"},"attributes":{"model":"X"}}\n{broken\n[1]\n{"reference":"J2"}\n';
    const json = await importFile(lab, lines, { format: 'jsonl' });
    expect(json.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '', 'not-json'],
      [3, '', 'not-an-object'],
      [4, 'title.zh', 'required'],
    ]);
    const uniquip = `Type,ID,Name,Description,Site Location,Building,Contact Email,Contact Name
equipment,E1,Confocal microscope,LSM 880,Leeds,Astbury,x@example.test,
facility,F1,Bioimaging,,Leeds,,x@example.test,
equipment,E2,,,Leeds,,x@example.test,
equipment,E3,Lathe,,Leeds,,,
`;
    const { run, errors } = await importFile(lab, uniquip, { format: 'uniquip' });
    expect(run.rows).toMatchObject({ read: 4, created: 1, failed: 3 });
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'uniquip-facility'],
      [3, 'uniquip-name'],
      [4, 'uniquip-contact'],
    ]);
    const [made] = await database.db.select().from(listing).where(eq(listing.reference, 'E1'));
    expect(made).toMatchObject({ address: { en: 'Astbury, Leeds' }, contactEmail: 'x@example.test' });
  });

  test.each([
    ['an empty file', '', 'unreadable-file'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unreadable-file'],
    ['no title column', 'a,b\n1,2\n', 'invalid-input'],
  ])('%s is refused as a whole', async (_name, content, code) => {
    const lab = await insertOrganisation();
    await expect(importFile(lab, content)).rejects.toMatchObject({ code });
  });

  test('only editors of the organisation import; others are told it is not there', async () => {
    const lab = await insertOrganisation();
    const attempt = (actor: Actor) =>
      runImport(
        { actor, db: database.db, now },
        { organisationId: lab, kind: 'instrument', format: 'csv' },
        bytes('title\nx\n'),
        new Map(),
      );
    await expect(attempt({ type: 'anonymous' })).rejects.toThrow(new DomainError('sign-in-required'));
    await expect(attempt(member(v7()))).rejects.toMatchObject({ code: 'not-found' });
    await expect(attempt(member(lab, 'finance'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a repeated request runs once', async () => {
    const lab = await insertOrganisation();
    const once = { scope: 'test', key: v7(), bodyHash: 'x' };
    const ctx = { actor: { type: 'system', job: 'test' } as const, db: database.db, now, once };
    const input = { organisationId: lab, kind: 'service', format: 'csv' };
    const runs = await Promise.all([1, 2].map(() => runImport(ctx, input, bytes('title\n检测服务\n'), new Map())));
    expect(runs[0]).toEqual(runs[1]);
    expect(await database.db.$count(listing, eq(listing.organisationId, lab))).toBe(1);
  });
});

describe.skipIf(!existsSync(DATA))('real files', () => {
  test('a national laboratory’s 263 instruments', async () => {
    const lab = await insertOrganisation();
    const { run, errors } = await importFile(lab, readFileSync(path.join(DATA, 'instruments-en.csv')), {
      mapping: {
        instrument_id: 'reference',
        instrument: 'title.en',
        instrument_class: 'attributes.model',
        description: 'summary.en',
        usage: 'attributes.mainUses.en',
        room_number: 'attributes.laboratory.en',
      },
    });
    expect(errors).toEqual([]);
    expect(run.rows).toMatchObject({ read: 263, created: 263, failed: 0 });
  });

  test('7,000 Chinese patents, every row accounted for', async () => {
    const office = await insertOrganisation();
    const started = performance.now();
    const { run, errors } = await importFile(office, readFileSync(path.join(DATA, 'patents-zh.csv')), {
      kind: 'patent',
      mapping: {
        publication_number: 'attributes.publicationNumber',
        title: 'title.zh',
        ipc_subclasses: 'attributes.ipcSymbols',
      },
    });
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `patents-zh.csv: ${run.rows.read} rows, ${Math.round(run.rows.read / seconds)} rows/s`,
      run.rows,
      errors.slice(0, 5),
    );
    expect(run.rows.read).toBe(7000);
    expect(run.rows.created + run.rows.failed).toBe(7000);
    expect(run.rows.failed).toBe(0);
    const again = await exported(office, 'patent');
    expect(again.split('\r\n').length - 2).toBe(7000);
    const events = await database.db.select().from(event).where(eq(event.subjectId, run.id)).orderBy(asc(event.seq));
    expect(events.map(({ action }) => action).filter((action) => action === 'import.rows-saved')).toHaveLength(14);
  });
});
