import { z } from 'zod';
import { localeParagraph, localeText } from '@/core/text-schemas';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import { QUESTION_TYPES } from '../rules/form';

const MINUTES_MAX = 525_600;
const version = z.int().min(1).max(2_147_483_647).optional();

const tier = z.strictObject({
  /** Cancelled at least so many hours before the start … */
  hoursBefore: z.int().min(0).max(8760),
  /** … this share of the price stays due. */
  percent: z.int().min(0).max(100),
});

const autoApprove = z.strictObject({
  groups: z.array(z.enum(CUSTOMER_GROUPS)).max(3).default([]),
  upToMinutes: z.int().min(1).max(MINUTES_MAX).nullable().default(null),
  upToAmountMinor: z.int().min(0).max(100_000_000_000).nullable().default(null),
});

/** How a listing takes bookings, whole: what is left out is as for a new listing. */
export const saveTermsInput = z.strictObject({
  listingId: z.uuid(),
  version,
  requests: z.enum(['block', 'compete']).default('block'),
  answerWithinMinutes: z.int().min(5).max(MINUTES_MAX).nullable().default(null),
  autoApprove: autoApprove.nullable().default(null),
  cancellation: z
    .array(tier)
    .max(10)
    .refine((tiers) => new Set(tiers.map(({ hoursBefore }) => hoursBefore)).size === tiers.length, {
      error: 'repeated',
    })
    // Who cancels later never owes less.
    .refine(
      (tiers) => tiers.every((a) => tiers.every((b) => a.hoursBefore <= b.hoursBefore || a.percent <= b.percent)),
      {
        error: 'cancellation-order',
      },
    )
    .default([]),
  unused: z.enum(['completed', 'no-show']).default('completed'),
});
export type SaveTermsInput = z.input<typeof saveTermsInput>;

const formId = z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'invalid-format' });
const filled = (text: { zh?: string; en?: string }) => Boolean(text.zh || text.en);

const question = z
  .strictObject({
    id: formId,
    type: z.enum(QUESTION_TYPES),
    label: localeText(300).refine(filled, { error: 'text-in-one-language' }),
    hint: localeText(500).optional(),
    required: z.boolean().default(false),
    options: z
      .array(z.strictObject({ id: formId, label: localeText(200).refine(filled, { error: 'text-in-one-language' }) }))
      .max(50)
      .optional(),
  })
  .refine(({ type, options }) => (type !== 'choice' && type !== 'multi') || (options?.length ?? 0) > 0, {
    path: ['options'],
    error: 'choose-one',
  });

/** What a listing asks of those who book. Saving makes another version; bookings keep the one they answered. */
export const saveFormInput = z.strictObject({
  listingId: z.uuid(),
  questions: z.array(question).max(30).refine(distinct, { error: 'repeated' }),
  declarations: z
    .array(
      z.strictObject({ id: formId, text: localeParagraph(2000).refine(filled, { error: 'text-in-one-language' }) }),
    )
    .max(10)
    .refine(distinct, { error: 'repeated' })
    .default([]),
});

function distinct(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}
