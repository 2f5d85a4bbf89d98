import { z } from 'zod';
import { ORGANISATION_KINDS } from '@/core/actor';
import { listNeedsQuery, needMatchesQuery, needRef, postNeedBody, putNeedBody } from '@/domain/needs/inputs';
import { NEED_ACTIONS, NEED_KINDS, NEED_STATUSES, PARTNERSHIPS } from '@/domain/needs/rules';
import type { OpenApiRoute } from './route';
import { hit } from './search';

const id = z.object({ id: z.uuid() });
const localeText = z.object({ zh: z.string().optional(), en: z.string().optional() });
const transitionBody = needRef.pick({ version: true });

const summary = z.object({
  id: z.uuid(),
  status: z.enum(NEED_STATUSES),
  title: localeText,
  summary: localeText,
  kinds: z.array(z.enum(NEED_KINDS)).describe('Kinds of listing that could answer it'),
  partnerships: z.array(z.enum(PARTNERSHIPS)),
  technologyKeywords: z.array(z.string()),
  marketKeywords: z.array(z.string()),
  trlMin: z.int().nullable().describe('The least technology readiness that is wanted, 1 to 9'),
  budgetMinor: z.string().nullable().describe('The most that may be spent, in minor units'),
  currency: z.string(),
  deadlineOn: z.iso.date().nullable(),
  region: z.array(z.object({ code: z.string(), name: localeText })).describe('From province down'),
  organisation: z.object({ id: z.uuid(), slug: z.string(), kind: z.enum(ORGANISATION_KINDS), name: localeText }),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
});

const whole = summary.extend({
  description: localeText,
  specification: localeText,
  ipcSymbols: z.array(z.string()),
  regionCode: z.string().nullable(),
  version: z
    .int()
    .describe('Send it back with a change: it is refused as stale-version when somebody saved in between'),
  own: z
    .object({ mayEdit: z.boolean(), actions: z.array(z.enum(NEED_ACTIONS)), privateNote: z.string().nullable() })
    .nullable()
    .describe('For members of its organisation'),
});

const answer = { description: 'The need as it is now', schema: whole };

const reason = z.discriminatedUnion('type', [
  z.object({ type: z.literal('shared-words'), words: z.array(z.string()) }),
  z.object({
    type: z.literal('passage'),
    lang: z.enum(['zh', 'en']),
    text: z.string(),
    marks: z.array(z.array(z.int()).length(2)).describe('Parts of the text that matched, from and to'),
  }),
  z.object({ type: z.literal('classification'), level: z.enum(['group', 'subclass']), symbols: z.array(z.string()) }),
  z.object({ type: z.literal('region'), region: z.object({ code: z.string(), name: localeText }) }),
  z.object({ type: z.literal('readiness'), offered: z.int(), wanted: z.int() }),
  z.object({ type: z.literal('partnership'), partnerships: z.array(z.string()) }),
]);

const TRANSITIONS = [
  ['publish', 'Show a draft to everyone', 'Answers `incomplete-need` with one error for each missing entry.'],
  ['close', 'Say that a need was answered', undefined],
  ['withdraw', 'Take a need back', undefined],
] as const;

export const needsApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/needs',
    summary: 'What enterprises seek, the newest first',
    access: 'public',
    query: z.object({
      kind: z.enum(NEED_KINDS).optional(),
      region: z.string().optional().describe('Code of a region; those within it count'),
      cursor: z.string().optional(),
      limit: listNeedsQuery.shape.limit.optional(),
    }),
    responses: {
      200: {
        description: 'A page of published needs that still take answers',
        schema: z.object({ items: z.array(summary), nextCursor: z.string().nullable() }),
      },
    },
  },
  {
    method: 'POST',
    path: '/needs',
    summary: 'Start a need as a draft',
    access: 'needs:write',
    body: postNeedBody,
    responses: { 201: answer },
  },
  {
    method: 'GET',
    path: '/needs/{id}',
    summary: 'One need',
    access: 'public',
    params: id,
    responses: { 200: answer },
  },
  {
    method: 'PUT',
    path: '/needs/{id}',
    summary: 'Write a need anew',
    description: 'The whole need: what is left out is empty afterwards.',
    access: 'needs:write',
    params: id,
    body: putNeedBody,
    responses: { 200: answer },
    problems: ['stale-version', 'transition-refused', 'incomplete-need'],
  },
  {
    method: 'GET',
    path: '/needs/{id}/matches',
    summary: 'What is offered that answers a need, the best first, with reasons',
    description: 'Of the kinds that the need seeks, unless `kind` names one.',
    access: 'public',
    params: id,
    query: needMatchesQuery,
    responses: {
      200: {
        description: 'Listings, each with a score (1 would be the very text of the need) and what a person can check',
        schema: z.array(z.object({ listing: hit, score: z.number(), reasons: z.array(reason) })),
      },
    },
  },
  ...TRANSITIONS.map(([action, text, description]): OpenApiRoute => {
    return {
      method: 'POST',
      path: `/needs/{id}/${action}`,
      summary: text,
      description,
      access: 'needs:write',
      params: id,
      body: transitionBody,
      responses: { 200: answer },
      problems: ['transition-refused', 'stale-version', 'incomplete-need', 'organisation-unverified'],
    };
  }),
];
