import type { LocaleText } from '@/core/locale-text';
import type { BookingMode } from '@/domain/listings/kind';
import { profileOf } from './instrument-profiles';
import { laboratoryOf } from './laboratories';
import { organisationOf } from './organisations';
import { hours, readBoth, readCells, readRates, readRecords, slugify, steadyNumber, words } from './records';
import type { SeedListing, SeedOrganisation, SeedRate } from './types';

interface Maker {
  name: LocaleText;
  country: string;
}

const ACCESS: Record<string, string> = {
  self: 'self-use',
  assist: 'operator-assisted',
  send: 'send-in',
  remote: 'remote',
};
const STATISTICS_YEAR = 2025;

/**
 * Reads a maker's instruments. Record: `organisation ; model ; category ; commissioned YYYY-MM ; value in 10,000 yuan ;
 * prices ; access modes [instant] [certifications]`, then title, main indicators, and what it is used for.
 */
export function instruments(zh: string, en: string, country: string, table: string): SeedListing[] {
  const maker = { name: { zh, en }, country };
  return readRecords(table).map((record) => readInstrument(maker, record));
}

function readInstrument(maker: Maker, record: string[]): SeedListing {
  const [owner = '', model = '', category = '', month = '', value = '', prices = '', access = ''] = readCells(
    record[0],
    7,
  );
  const organisation = organisationOf(owner);
  const title = readBoth(record[1]);
  const indicators = readBoth(record[2]);
  const uses = readBoth(record[3]);
  const slug = slugify(`${model} ${owner}`);
  const accessWords = words(access);
  const rates = readRates(prices, { partner: 0.8, internal: 0.5 });
  const profile = profileOf(category);
  const laboratory = laboratoryOf(owner, category);
  const certifications = accessWords.filter((word) => ['cma', 'cnas', 'catl', 'glp'].includes(word));
  const commissionedOn = `${month}-${String(1 + steadyNumber(slug, 28)).padStart(2, '0')}`;
  const isShared = accessWords.includes('round-the-clock');
  return {
    slug,
    kind: 'instrument',
    organisation: organisation.slug,
    category,
    title: join(title, { zh: ` ${model}`, en: ` ${model}` }),
    summary: join(uses, { zh: `主要指标：${indicators.zh}。`, en: ` Key figures: ${indicators.en}.` }),
    description: narrate({ maker, model, uses, indicators, laboratory, organisation, commissionedOn }),
    attributes: {
      model,
      manufacturer: maker.name,
      countryOfOrigin: maker.country,
      commissionedOn,
      originalValue: Math.round(Number(value) * 1_000_000),
      inventoryNumber: `${month.replace('-', '')}${String(10_000 + steadyNumber(`${slug}#`, 89_999))}`,
      laboratory,
      technicalIndicators: indicators,
      mainUses: uses,
      testingFields: profile.fields,
      ...(certifications.length > 0 ? { certifications } : {}),
      accessModes: accessWords.flatMap((word) => ACCESS[word] ?? []),
      sampleRequirements: profile.samples,
      ...(accessWords.includes('self') ? { qualification: SELF_USE } : {}),
      condition: 'good',
      ...statistics(slug, rates[0]?.amountMinor ?? 0),
    },
    regionCode: organisation.regionCode,
    address: join(organisation.address, { zh: ` ${laboratory.zh}`, en: `, ${laboratory.en}` }),
    latitude: organisation.latitude,
    longitude: organisation.longitude,
    contactName: contactOf(slug),
    contactEmail: `instruments@${organisation.slug}.commonlab.test`,
    bookingMode: bookingMode(accessWords, rates),
    stepMinutes: 30,
    minMinutes: profile.minMinutes,
    maxMinutes: isShared ? 3 * 24 * 60 : 8 * 60,
    noticeMinutes: 24 * 60,
    horizonDays: 60,
    bufferAfterMinutes: profile.bufferMinutes,
    units: [{ name: model }],
    openings: isShared ? hours('all-week', '00:00-24:00') : hours('weekdays', '09:00-12:00', '14:00-18:00'),
    rates,
  };
}

/** Without a price for time there is nothing to book: samples are sent in after a word with the laboratory. */
function bookingMode(accessWords: string[], rates: readonly SeedRate[]): BookingMode {
  if (!rates.some((rate) => rate.basis === 'hour' || rate.basis === 'day')) return 'enquiry';
  return accessWords.includes('instant') ? 'instant' : 'approval';
}

const SELF_USE: LocaleText = {
  zh: '完成安全准入与两次带教，经管理员考核后可自主上机；一年未使用须重新考核。',
  en: 'Safety induction, two supervised sessions and a test come first; after a year without use the test is repeated.',
};

interface Story {
  maker: Maker;
  model: string;
  uses: LocaleText;
  indicators: LocaleText;
  laboratory: LocaleText;
  organisation: SeedOrganisation;
  commissionedOn: string;
}

function narrate({ maker, model, uses, indicators, laboratory, organisation, commissionedOn }: Story): LocaleText {
  const year = commissionedOn.slice(0, 4);
  return join(
    { zh: uses.zh && `${uses.zh}\n\n`, en: uses.en && `${uses.en}\n\n` },
    {
      zh: `${maker.name.zh} ${model}，${year} 年启用，安装在${organisation.name.zh}${laboratory.zh}。\n\n主要技术指标：${indicators.zh}。`,
      en: `${model} by ${maker.name.en}, in service since ${year} at the ${laboratory.en}, ${organisation.name.en}.\n\nMain indicators: ${indicators.en}.`,
    },
  );
}

/** Appends to those languages that are there. */
function join(text: LocaleText, tail: Required<LocaleText>): LocaleText {
  return { ...(text.zh ? { zh: text.zh + tail.zh } : {}), ...(text.en ? { en: text.en + tail.en } : {}) };
}

/** Illustrative figures of the year, spread around the national averages of 1,599 h effective and 273 h external. */
function statistics(slug: string, hourlyMinor: number) {
  const effectiveHours = 900 + steadyNumber(`${slug} effective`, 1400);
  const externalHours = Math.round(effectiveHours * (0.05 + steadyNumber(`${slug} external`, 30) / 100));
  return {
    serviceYear: STATISTICS_YEAR,
    effectiveHours,
    externalHours,
    externalIncome: Math.round((externalHours * hourlyMinor * 0.8) / 10_000) * 10_000,
  };
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡';

function contactOf(slug: string): string {
  return `${[...SURNAMES][steadyNumber(`${slug} contact`, SURNAMES.length)]}老师`;
}
