import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/core/actor';
import type { DomainError } from '@/core/errors';
import { event } from '@/db/schema/events';
import { organisation } from '@/db/schema/organisations';
import { loadRegions } from '@/db/seed/load-regions';
import { testDatabase } from '@/db/test-database';
import { buildOrganisation, buildUscc, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { type BuiltPerson, buildOperator, buildPerson } from '@/e2e/support/build-person';
import {
  declineOrganisation,
  reinstateOrganisation,
  submitOrganisation,
  suspendOrganisation,
  verifyOrganisation,
  withdrawOrganisation,
} from './change-status';
import { chooseOrganisation } from './choose-organisation';
import { createOrganisation } from './create-organisation';
import { getOrganisationSettings, listMyOrganisations } from './queries';
import { listRegions, regionPath } from './regions';
import { getForReview, listForReview } from './review-queries';
import { setLogo } from './set-logo';
import { updateOrganisation } from './update-organisation';

const database = testDatabase();
const now = new Date('2026-11-24T02:00:00Z');
let operator: BuiltPerson;
let stranger: BuiltPerson;

beforeAll(async () => {
  await loadRegions(database.db);
  operator = await buildOperator(database.db, { now });
  stranger = await buildPerson(database.db, { now });
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const details = (extra: Record<string, unknown> = {}) => ({
  kind: 'enterprise',
  name: { zh: '青山精密', en: 'Qingshan Precision' },
  regionCode: '510104',
  uscc: buildUscc(),
  ...extra,
});
const refused = (code: string, fields?: Record<string, unknown>[]) =>
  expect.objectContaining<Partial<DomainError>>({
    code: code as DomainError['code'],
    ...(fields && { fields: expect.arrayContaining(fields.map((field) => expect.objectContaining(field))) }),
  });

describe('creating', () => {
  test('makes the founder its owner, and its address from the English name', async () => {
    const founder = await buildPerson(database.db, { now });
    const made = await createOrganisation(
      as(await founder.actor()),
      details({ name: { en: 'Zhuō Lab (Chengdu) Ltd.' } }),
    );
    expect(made.slug).toBe('zhuo-lab-chengdu-ltd');
    expect(await listMyOrganisations(as(await founder.actor()))).toMatchObject([
      { slug: made.slug, role: 'owner', status: 'draft' },
    ]);
  });

  test('gives the same name twice two addresses, and a Chinese name a short one', async () => {
    const actor = await stranger.actor();
    const first = await createOrganisation(as(actor), details());
    const second = await createOrganisation(as(actor), details());
    const third = await createOrganisation(as(actor), details({ name: { zh: '渝州材料所' } }));
    expect(first.slug).toBe('qingshan-precision');
    expect(second.slug).toMatch(/^qingshan-precision-[a-z0-9]{3,}$/);
    expect(third.slug).toMatch(/^org-[a-z0-9]{6}$/);
  });

  test('checks codes, region and texts, and says which field is wrong', async () => {
    const wrong = createOrganisation(
      as(await stranger.actor()),
      details({
        uscc: '91350100M000100Y44',
        ror: '012345678',
        name: {},
        website: 'javascript:alert(1)',
        latitude: 1e30,
      }),
    );
    await expect(wrong).rejects.toEqual(
      refused('invalid-input', [
        { path: 'uscc', code: 'invalid-uscc' },
        { path: 'ror', code: 'invalid-ror' },
        { path: 'name', code: 'text-in-one-language' },
        { path: 'website', code: 'invalid-url' },
        { path: 'latitude', code: 'too-large' },
      ]),
    );
    // Yubei was merged into Liangjiang on 2025-11-06.
    for (const regionCode of ['999999', '500112']) {
      const abolished = createOrganisation(as(await stranger.actor()), details({ regionCode }));
      await expect(abolished).rejects.toEqual(
        refused('invalid-input', [{ path: 'regionCode', code: 'invalid-region' }]),
      );
    }
  });

  test('wants a verified address and a person in a browser', async () => {
    const newcomer = await buildPerson(database.db, { now, verified: false });
    await expect(createOrganisation(as(await newcomer.actor()), details())).rejects.toEqual(
      refused('email-unverified'),
    );
    await expect(createOrganisation(as({ type: 'anonymous' }), details())).rejects.toEqual(refused('sign-in-required'));
  });
});

describe('verification', () => {
  test('goes from draft over declined to verified, and every step leaves its event', async () => {
    const { id: organisationId, owner } = await buildOrganisation(database.db, { now });
    const mine = as(await owner.actor());
    const platform = as(await operator.actor());
    await submitOrganisation(mine, { organisationId });
    await declineOrganisation(platform, { organisationId, note: '名称与代码不一致' });
    expect(await getOrganisationSettings(mine, organisationId)).toMatchObject({
      status: 'declined',
      decisionNote: '名称与代码不一致',
    });
    await submitOrganisation(mine, { organisationId });
    await verifyOrganisation(platform, { organisationId });
    await suspendOrganisation(platform, { organisationId, note: 'Complaints' });
    await reinstateOrganisation(platform, { organisationId });
    const events = await database.db
      .select({ action: event.action })
      .from(event)
      .where(eq(event.subjectId, organisationId))
      .orderBy(event.seq);
    expect(events.map(({ action }) => action.replace('organisation.', ''))).toEqual([
      'created',
      'submitted',
      'declined',
      'submitted',
      'verified',
      'suspended',
      'reinstated',
    ]);
  });

  test('is for operators: its own people are refused, others find nothing', async () => {
    const { id: organisationId, owner } = await buildOrganisation(database.db, { now });
    await submitOrganisation(as(await owner.actor()), { organisationId });
    await expect(verifyOrganisation(as(await owner.actor()), { organisationId })).rejects.toEqual(refused('forbidden'));
    await expect(verifyOrganisation(as(await stranger.actor()), { organisationId })).rejects.toEqual(
      refused('not-found'),
    );
    await expect(getForReview(as(await owner.actor()), organisationId)).rejects.toEqual(refused('not-found'));
  });

  test('is decided once, however many operators press at the same time', async () => {
    const { id: organisationId, owner } = await buildOrganisation(database.db, { now });
    await submitOrganisation(as(await owner.actor()), { organisationId });
    const platform = as(await operator.actor());
    const outcomes = await Promise.allSettled([
      verifyOrganisation(platform, { organisationId }),
      declineOrganisation(platform, { organisationId, note: 'No' }),
      verifyOrganisation(platform, { organisationId }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused('already-decided'));
    }
  });

  test('needs a reason to decline, and a credit code to submit', async () => {
    const { id, owner } = await buildOrganisation(database.db, { now });
    const platform = as(await operator.actor());
    await expect(declineOrganisation(platform, { organisationId: id, note: ' ' })).rejects.toEqual(
      refused('invalid-input', [{ path: 'note', code: 'required' }]),
    );
    const bare = await createOrganisation(as(await owner.actor()), details({ uscc: undefined }));
    await expect(submitOrganisation(as(await owner.actor()), { organisationId: bare.id })).rejects.toEqual(
      refused('invalid-input', [{ path: 'uscc', code: 'required' }]),
    );
  });

  test('two organisations that submit one code at once: one waits, the other is told at the field', async () => {
    const uscc = buildUscc();
    const [one, two] = [
      await buildOrganisation(database.db, { now, uscc }),
      await buildOrganisation(database.db, { now, uscc }),
    ];
    const [first, second] = [await one.owner.actor(), await two.owner.actor()];
    const outcomes = await Promise.allSettled([
      submitOrganisation(as(first), { organisationId: one.id }),
      submitOrganisation(as(second), { organisationId: two.id }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toEqual(refused('invalid-input', [{ path: 'uscc', code: 'uscc-taken' }]));
    await expect(createOrganisation(as(await stranger.actor()), details({ uscc }))).rejects.toEqual(
      refused('invalid-input', [{ path: 'uscc', code: 'uscc-taken' }]),
    );
  });

  test('lists those waiting, the longest first, with how many there are of each', async () => {
    const { id: organisationId, owner } = await buildOrganisation(database.db, { now });
    await submitOrganisation(as(await owner.actor(), new Date(now.getTime() - 60_000)), { organisationId });
    const page = await listForReview(as(await operator.actor()), { status: 'submitted' });
    expect(page.rows[0]?.id).toBe(organisationId);
    expect(page.counts.submitted).toBe(page.rows.length);
    const review = await getForReview(as(await operator.actor()), organisationId);
    expect(review.history.map(({ action }) => action)).toEqual(['organisation.submitted', 'organisation.created']);
    expect(review.members).toMatchObject([{ userId: owner.userId, role: 'owner', emailVerified: true }]);
    await withdrawOrganisation(as(await owner.actor()), { organisationId });
    expect((await getForReview(as(await operator.actor()), organisationId)).status).toBe('draft');
  });
});

describe('settings', () => {
  test('two who save at once do not overwrite each other', async () => {
    const { id: organisationId, owner } = await buildOrganisation(database.db, { now });
    const mine = as(await owner.actor());
    const { version } = await getOrganisationSettings(mine, organisationId);
    const save = (address: string) =>
      updateOrganisation(mine, { ...details({ address: { zh: address } }), organisationId, version });
    const outcomes = await Promise.allSettled([save('一环路'), save('二环路')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toEqual(refused('stale-version'));
  });

  test('who it is cannot be swapped after verification, the rest can', async () => {
    const { id: organisationId, owner } = await buildVerifiedOrganisation(database.db, { now });
    const mine = as(await owner.actor());
    const { version, kind, name, uscc, regionCode } = await getOrganisationSettings(mine, organisationId);
    const same = { organisationId, version, kind, name, uscc, regionCode };
    await expect(updateOrganisation(mine, { ...same, name: { zh: '清华大学' } })).rejects.toEqual(
      refused('invalid-input', [{ path: 'name', code: 'locked-by-verification' }]),
    );
    await updateOrganisation(mine, { ...same, website: 'https://jincheng.test', contactPhone: '028-85401234' });
    expect(await getOrganisationSettings(mine, organisationId)).toMatchObject({ website: 'https://jincheng.test' });
    const [changed] = await database.db
      .select()
      .from(event)
      .where(eq(event.action, 'organisation.updated'))
      .orderBy(event.id)
      .limit(50)
      .then((rows) => rows.slice(-1));
    expect(changed?.after).toEqual({ website: 'https://jincheng.test', contactPhone: '028-85401234' });
  });

  test('belong to those who run it', async () => {
    const { id: organisationId } = await buildOrganisation(database.db, { now });
    const logo = {
      id: '0197f000-0000-7000-8000-000000000001',
      storageKey: 'a/b',
      name: 'logo.webp',
      contentType: 'image/webp',
      bytes: 3,
      sha256: 'x',
      width: 1,
      height: 1,
    };
    await expect(setLogo(as(await stranger.actor()), { organisationId }, logo)).rejects.toEqual(refused('not-found'));
    await expect(getOrganisationSettings(as(await stranger.actor()), organisationId)).rejects.toEqual(
      refused('not-found'),
    );
    const [row] = await database.db.select().from(organisation).where(eq(organisation.id, organisationId));
    expect(row?.logoFileId).toBeNull();
  });

  test('the switcher remembers one of one’s own', async () => {
    const first = await buildOrganisation(database.db, { now });
    const second = await buildOrganisation(database.db, { now, owner: first.owner });
    const mine = as(await first.owner.actor());
    await chooseOrganisation(mine, { organisationId: second.id });
    expect((await listMyOrganisations(mine)).map(({ current }) => current)).toEqual([false, true]);
    const foreign = await buildOrganisation(database.db, { now });
    await expect(chooseOrganisation(mine, { organisationId: foreign.id })).rejects.toEqual(refused('not-found'));
  });
});

test('regions: those in use today, and the way down to one', async () => {
  const codes = (await listRegions(as({ type: 'anonymous' }))).map(({ code }) => code);
  expect(codes).toContain('500157');
  expect(codes).not.toContain('500112');
  expect((await regionPath(database.db, '510104')).map(({ name }) => name.zh)).toEqual(['四川省', '成都市', '锦江区']);
});
