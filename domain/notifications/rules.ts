/** What people are told about, as they choose whether to have it by mail too. */
export const NOTICE_TOPICS = ['bookings', 'organisations', 'searches', 'needs'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

const BY_FIRST_WORD: Record<string, NoticeTopic> = {
  organisation: 'organisations',
  search: 'searches',
  need: 'needs',
  match: 'needs',
};

/** The topic of a template by its first word: `organisation-verified`; all that concerns the use of things is bookings. */
export function topicOf(template: string): NoticeTopic {
  return BY_FIRST_WORD[template.split('-')[0] ?? ''] ?? 'bookings';
}
