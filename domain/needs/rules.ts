import type { LocaleText } from '@/core/locale-text';
import type { Process } from '@/core/process';

export const NEED_STATUSES = ['draft', 'published', 'closed', 'withdrawn'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

export const NEED_ACTIONS = ['publish', 'close', 'withdraw'] as const;
export type NeedAction = (typeof NEED_ACTIONS)[number];

/** Characters, in each language (profile of the Enterprise Europe Network, request side). */
export const TITLE_MAX = 256;
export const SUMMARY_MAX = 500;
export const DESCRIPTION_MAX = 4000;
export const SPECIFICATION_MAX = 2000;
export const PRIVATE_NOTE_MAX = 2000;
export const KEYWORDS_MAX = 5;
export const IPC_MAX = 20;
/** A pasted text that is matched; about six printed pages. */
export const PASTED_MAX = 20_000;

/** Kinds of listing that can answer a need, in the order in which they are offered. */
export const NEED_KINDS = ['patent', 'instrument', 'service', 'space'] as const;

export const PARTNERSHIPS = [
  'assignment',
  'exclusive-licence',
  'sole-licence',
  'non-exclusive-licence',
  'joint-development',
  'investment',
  'service',
] as const;

/** `editor` writes needs, `publisher` also answers for what others see. */
export type NeedParty = 'editor' | 'publisher';

/** The life of a need: commands, buttons, API and docs read this table. */
export const needProcess = {
  publish: { from: ['draft'], to: 'published', by: ['publisher'] },
  /** It was answered, here or elsewhere. */
  close: { from: ['published'], to: 'closed', by: ['publisher'] },
  /** It is no longer sought. */
  withdraw: { from: ['draft', 'published'], to: 'withdrawn', by: ['publisher'] },
} as const satisfies Process<NeedStatus, NeedAction, NeedParty>;

/** The past tense of each action, as the event log says it. */
export const NEED_EVENTS = {
  publish: 'need.published',
  close: 'need.closed',
  withdraw: 'need.withdrawn',
} as const satisfies Record<NeedAction, string>;

/** Once it has ended, a need is kept for the books and no longer changed. */
export function isEditable(status: NeedStatus): boolean {
  return status === 'draft' || status === 'published';
}

/** Paths of what a need must say before others see it. */
export function missingToPublish(need: {
  summary: LocaleText;
  description: LocaleText;
  kinds: readonly string[];
}): string[] {
  const missing: string[] = [];
  if (!hasText(need.summary)) missing.push('summary');
  if (!hasText(need.description)) missing.push('description');
  if (need.kinds.length === 0) missing.push('kinds');
  return missing;
}

/** True while answers are still welcome: `today` is the reader's calendar day. */
export function isOpen(need: { status: NeedStatus; deadlineOn: string | null }, today: string): boolean {
  return need.status === 'published' && (need.deadlineOn === null || need.deadlineOn >= today);
}

function hasText(text: LocaleText): boolean {
  return Boolean(text.zh || text.en);
}
