import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { LocaleText } from '@/core/locale-text';
import { id, instant, tsvector } from './columns';
import { organisation, region } from './organisations';

/** What an organisation seeks. All but `private_note` is shown to everyone once it is published. */
export const need = pgTable(
  'need',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    status: text().$type<'draft' | 'published' | 'closed' | 'withdrawn'>().notNull().default('draft'),
    title: jsonb().$type<LocaleText>().notNull(),
    summary: jsonb().$type<LocaleText>().notNull().default({}),
    description: jsonb().$type<LocaleText>().notNull().default({}),
    specification: jsonb().$type<LocaleText>().notNull().default({}),
    /** In either or both languages. */
    technologyKeywords: text().array().notNull().default([]),
    marketKeywords: text().array().notNull().default([]),
    ipcSymbols: text().array().notNull().default([]),
    partnerships: text().array().notNull().default([]),
    /** Kinds of listing that could answer it. */
    kinds: text().array().notNull().default([]),
    /** The least technology readiness that is wanted. */
    trlMin: integer(),
    /** The most that may be spent, in fen. */
    budgetMinor: bigint({ mode: 'bigint' }),
    currency: text().notNull().default('CNY'),
    deadlineOn: date({ mode: 'string' }),
    regionCode: text().references(() => region.code),
    /** For the organisation's own members; never published, never searched. */
    privateNote: text(),
    /** The published texts as search terms, with which offers find needs. */
    terms: tsvector().notNull(),
    /** How many terms there are, repeats counted: what length is measured by. */
    termCount: integer().notNull(),
    version: integer().notNull().default(1),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    publishedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    index('need_organisation').on(t.organisationId, t.updatedAt, t.id),
    index('need_published').on(t.publishedAt, t.id).where(sql`${t.status} = 'published'`),
    index('need_terms').using('gin', t.terms).where(sql`${t.status} = 'published'`),
    check('need_status', sql`${t.status} IN ('draft', 'published', 'closed', 'withdrawn')`),
    check('need_title', sql`coalesce(${t.title}->>'zh', ${t.title}->>'en', '') <> ''`),
    check('need_kinds', sql`${t.kinds} <@ ARRAY['patent', 'instrument', 'service', 'space']`),
    check('need_trl', sql`${t.trlMin} BETWEEN 1 AND 9`),
    check('need_budget', sql`${t.budgetMinor} BETWEEN 0 AND 1000000000000`),
    check(
      'need_published_at',
      sql`(${t.status} IN ('draft', 'withdrawn') OR ${t.publishedAt} IS NOT NULL) AND (${t.status} IN ('closed', 'withdrawn')) = (${t.endedAt} IS NOT NULL)`,
    ),
  ],
);
