import type { OrganisationRole, OrganisationStatus } from '@/core/actor';
import type { LocaleText } from '@/core/locale-text';
import { nextState, type Process } from '@/core/process';

export type OrganisationAction = 'submit' | 'withdraw' | 'verify' | 'decline' | 'suspend' | 'reinstate';

/** How an organisation comes to be trusted. `manager` stands for whoever runs it, owners included. */
export const ORGANISATION_PROCESS = {
  submit: { from: ['draft', 'declined'], to: 'submitted', by: ['manager'] },
  withdraw: { from: ['submitted'], to: 'draft', by: ['manager'] },
  verify: { from: ['submitted'], to: 'verified', by: ['operator'] },
  decline: { from: ['submitted'], to: 'declined', by: ['operator'] },
  suspend: { from: ['verified'], to: 'suspended', by: ['operator'] },
  reinstate: { from: ['suspended'], to: 'verified', by: ['operator'] },
} as const satisfies Process<OrganisationStatus, OrganisationAction, 'manager' | 'operator'>;

/** The status after an action, or null where the process does not allow it. */
export function statusAfter(status: OrganisationStatus, action: OrganisationAction): OrganisationStatus | null {
  return nextState<OrganisationStatus, OrganisationAction, 'manager' | 'operator'>(
    ORGANISATION_PROCESS,
    status,
    action,
  );
}

/** Fields that say who the organisation is: what was verified cannot be swapped afterwards. */
export const IDENTITY_FIELDS = ['kind', 'name', 'uscc', 'ror'] as const;

/** True while the organisation may still say who it is. */
export function identityIsOpen(status: OrganisationStatus): boolean {
  return status === 'draft' || status === 'declined';
}

/** Hong Kong, Macao and Taiwan register organisations by other codes. */
const WITHOUT_USCC = ['71', '81', '82'];

/** Whether an organisation seated there is known by a unified social credit code. */
export function hasUscc(regionCode: string): boolean {
  return !WITHOUT_USCC.includes(regionCode.slice(0, 2));
}

/** What is still missing before it may be submitted, by field. */
export function missingToSubmit(organisation: { uscc: string | null; regionCode: string }): 'uscc'[] {
  return hasUscc(organisation.regionCode) && !organisation.uscc ? ['uscc'] : [];
}

const RESERVED_SLUGS = new Set(['new']);
export const SLUG_MAX = 60;
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The address of an organisation from its English name; null when that gives nothing to go by. */
export function slugFromName(name: LocaleText): string | null {
  const slug = (name.en ?? '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '');
  return slug.length >= 3 && !RESERVED_SLUGS.has(slug) ? slug : null;
}

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.has(slug);
}

/** Roles that `by` may hand out or take away: owners any, managers any but ownership. */
export function rolesWithinReach(by: OrganisationRole | undefined): readonly OrganisationRole[] {
  if (by === 'owner') return ['owner', 'manager', 'technician', 'finance', 'member'];
  return by === 'manager' ? ['manager', 'technician', 'finance', 'member'] : [];
}
