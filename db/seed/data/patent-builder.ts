import { cnApplicationCheckDigit } from '@/core/identifiers/cn-application-number';
import type { LocaleText } from '@/core/locale-text';
import { organisationOf } from './organisations';
import { readBoth, readCells, readRates, readRecords, readWords, slugify, steadyNumber, words } from './records';
import type { SeedListing } from './types';

const PARTNERSHIPS: Record<string, string> = {
  assign: 'assignment',
  exclusive: 'exclusive-licence',
  sole: 'sole-licence',
  licence: 'non-exclusive-licence',
  joint: 'joint-development',
  invest: 'investment',
  service: 'service',
};

/** First serial of the illustrative numbers: far beyond what any year has reached. */
const FIRST_SERIAL = 9_900_000;

/**
 * Reads patents. Record: `slug ; owner ; category ; invention|model filed [granted] ; IPC symbols joined by commas ;
 * readiness level ; partnerships ; price model [price or royalty %] ; inventors`, then title, abstract, advantages, technology words and market words. Inventions and people are made up.
 */
export function patents(firstNumber: number, table: string): SeedListing[] {
  return readRecords(table).map((record, i) => readPatent(record, firstNumber + i));
}

function readPatent(record: string[], number: number): SeedListing {
  const cells = readCells(record[0], 9);
  const [slug = '', owner = '', category = '', right = '', symbols = '', trl = '', partnerships = ''] = cells;
  const [type = '', filedOn = '', grantedOn] = words(right);
  const [priceModel = '', price] = words(cells[7] ?? '');
  const organisation = organisationOf(owner);
  const abstract = readBoth(record[2]);
  const advantages = readBoth(record[3]);
  return {
    slug: slugify(slug),
    kind: 'patent',
    organisation: organisation.slug,
    category,
    title: readBoth(record[1]),
    summary: abstract,
    description: paragraphs(abstract, advantages),
    attributes: {
      advantages,
      trl: Number(trl),
      technologyKeywords: readWords(record[4]),
      marketKeywords: readWords(record[5]),
      ipStatus: grantedOn ? 'granted' : 'applied',
      applicationNumber: applicationNumber(type, filedOn, number),
      publicationNumber: publicationNumber(type, number, grantedOn),
      filedOn,
      ipcSymbols: symbols.split(',').map((symbol) => symbol.trim()),
      legalEvents: legalEvents(type, slug, filedOn, grantedOn),
      inventors: words(cells[8] ?? ''),
      partnerships: words(partnerships).flatMap((word) => PARTNERSHIPS[word] ?? []),
      priceModel,
      ...(price?.endsWith('%') ? { royaltyPercent: Number(price.slice(0, -1)) } : {}),
      support: supportFor(Number(trl)),
    },
    regionCode: organisation.regionCode,
    address: organisation.address,
    contactName: organisation.kind === 'university' ? '科技成果转化办公室' : '成果转化专员',
    contactEmail: `patents@${organisation.slug}.commonlab.test`,
    bookingMode: 'enquiry',
    rates: price && !price.endsWith('%') ? readRates(price) : [],
  };
}

function applicationNumber(type: string, filedOn: string, number: number): string {
  const digits = `${filedOn.slice(0, 4)}${type === 'invention' ? 1 : 2}${FIRST_SERIAL + number}`;
  return `${digits}.${cnApplicationCheckDigit(digits)}`;
}

function publicationNumber(type: string, number: number, grantedOn: string | undefined): string {
  const digits = `${type === 'invention' ? 1 : 2}${99_000_000 + number}`;
  return `CN${digits}${type === 'invention' ? (grantedOn ? 'B' : 'A') : 'U'}`;
}

/** Inventions are laid open before they are granted; utility models are published with the grant. */
function legalEvents(type: string, slug: string, filedOn: string, grantedOn: string | undefined) {
  const published = addMonths(filedOn, 4 + steadyNumber(slug, 5));
  return [
    { on: filedOn, event: 'filed' },
    ...(type === 'invention'
      ? [
          { on: published, event: 'published' },
          { on: addMonths(published, 1), event: 'examination' },
        ]
      : []),
    ...(grantedOn ? [{ on: grantedOn, event: 'granted' }] : []),
  ];
}

function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const day = Math.min(Number(date.slice(8)), 28);
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}-${pad(day)}`;
}

const pad = (value: number) => String(value).padStart(2, '0');

function supportFor(trl: number): string[] {
  if (trl <= 3) return ['know-how'];
  if (trl <= 5) return ['know-how', 'samples', 'on-site-help'];
  return ['know-how', 'training', 'prototype', 'on-site-help'];
}

function paragraphs(abstract: LocaleText, advantages: LocaleText): LocaleText {
  return {
    ...(abstract.zh ? { zh: [abstract.zh, advantages.zh].filter(Boolean).join('\n\n') } : {}),
    ...(abstract.en ? { en: [abstract.en, advantages.en].filter(Boolean).join('\n\n') } : {}),
  };
}
