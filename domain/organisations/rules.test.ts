import { describe, expect, test } from 'vitest';
import { type Actor, ORGANISATION_ROLES, ORGANISATION_STATUSES, type OrganisationRole } from '@/core/actor';
import { mayDecide, mayGrantRole, mayManage, mayRemove, requireManager } from './policy';
import {
  hasUscc,
  missingToSubmit,
  ORGANISATION_PROCESS,
  type OrganisationAction,
  slugFromName,
  statusAfter,
} from './rules';

const ORG = '0197f000-0000-7000-8000-000000000001';
const actor = (role?: OrganisationRole, extra: Partial<Extract<Actor, { type: 'person' }>> = {}): Actor => ({
  type: 'person',
  userId: 'u',
  sessionId: 's',
  isOperator: false,
  emailVerified: true,
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  memberships: role ? [{ organisationId: ORG, slug: 'o', kind: 'university', status: 'verified', role }] : [],
  ...extra,
});

describe('the way to being verified', () => {
  test('is this table and no other', () => {
    const actions = Object.keys(ORGANISATION_PROCESS) as OrganisationAction[];
    const allowed = ORGANISATION_STATUSES.flatMap((status) =>
      actions
        .filter((action) => statusAfter(status, action))
        .map((action) => `${status} ${action} ${statusAfter(status, action)}`),
    );
    expect(allowed).toEqual([
      'draft submit submitted',
      'submitted withdraw draft',
      'submitted verify verified',
      'submitted decline declined',
      'verified suspend suspended',
      'declined submit submitted',
      'suspended reinstate verified',
    ]);
  });

  test('wants a credit code of everyone on the mainland', () => {
    expect(missingToSubmit({ uscc: null, regionCode: '5101' })).toEqual(['uscc']);
    expect(missingToSubmit({ uscc: '91350100M000100Y43', regionCode: '5101' })).toEqual([]);
    expect(missingToSubmit({ uscc: null, regionCode: '81' })).toEqual([]);
    expect(['71', '81', '82', '50', '510104'].map(hasUscc)).toEqual([false, false, false, true, true]);
  });
});

test.each([
  ['Sichuan University', 'sichuan-university'],
  ['  École d’Été  ', 'ecole-dete'],
  ['new', null],
  ['A!', null],
  ['渝州材料所', null],
  ['x'.repeat(200), 'x'.repeat(60)],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
])('the address of %s is %s', (en, slug) => {
  expect(slugFromName({ en })).toBe(slug);
});

describe('who may', () => {
  test.each([
    ['owner', ['owner', 'manager', 'technician', 'finance', 'member']],
    ['manager', ['manager', 'technician', 'finance', 'member']],
    ['technician', []],
    ['finance', []],
    ['member', []],
    [undefined, []],
  ] as const)('%s hands out and takes away %j', (role, reach) => {
    const who = actor(role);
    expect(ORGANISATION_ROLES.filter((wanted) => mayGrantRole(who, ORG, wanted))).toEqual(reach);
    expect(ORGANISATION_ROLES.filter((target) => mayRemove(who, ORG, target))).toEqual(reach);
    expect(mayManage(who, ORG)).toBe(reach.length > 0);
  });

  test('a manager neither makes nor unmakes an owner', () => {
    expect(mayGrantRole(actor('manager'), ORG, 'member', 'owner')).toBe(false);
    expect(mayGrantRole(actor('owner'), ORG, 'member', 'owner')).toBe(true);
  });

  test('a token runs no organisation and decides about none', () => {
    const token = { id: 't', scopes: ['*'], organisationId: ORG };
    expect(mayManage(actor('owner', { token }), ORG)).toBe(false);
    expect(mayGrantRole(actor('owner', { token }), ORG, 'member')).toBe(false);
    expect(mayDecide(actor(undefined, { isOperator: true, token }))).toBe(false);
  });

  test('operators and the platform’s own jobs decide', () => {
    expect(mayDecide(actor(undefined, { isOperator: true }))).toBe(true);
    expect(mayDecide({ type: 'system', job: 'seed' })).toBe(true);
    expect(mayDecide(actor('owner'))).toBe(false);
    expect(mayDecide({ type: 'anonymous' })).toBe(false);
  });

  test('members are refused, strangers find nothing', () => {
    expect(() => requireManager(actor('member'), ORG)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(() => requireManager(actor(), ORG)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
