import { organisationOf } from './organisations';
import { readBoth, readCells, readRates, readRecords, readWords, words } from './records';
import { BUSINESS_SERVICES, TESTING_SERVICES } from './services-table';
import type { SeedListing } from './types';

const QUALIFICATIONS: Record<string, string> = {
  cma: 'cma',
  cnas: 'cnas',
  catl: 'catl',
  glp: 'glp',
  transfer: 'technology-transfer-agency',
  patent: 'patent-agency',
  law: 'law-firm',
  guarantee: 'financing-guarantee',
  incubator: 'incubator',
};

const SAMPLES = {
  zh: '请随样附委托单，注明样品名称、数量、检测项目与依据标准；危险品须提前联系。',
  en: 'Enclose the order form with name, number, tests and standards; call first for dangerous goods.',
};

const TESTING_STEPS = {
  zh: '在线询价 → 寄送样品 → 收样确认与报价 → 检测 → 出具报告 → 样品退还或处置。',
  en: 'Enquiry, samples sent, receipt and quotation, tests, report, samples returned or disposed of.',
};

/** What each body offers, its prices and qualifications are illustrative; the standards are real. */
export const SERVICES: readonly SeedListing[] = [
  ...readRecords(TESTING_SERVICES),
  ...readRecords(BUSINESS_SERVICES),
].map(readService);

/**
 * Record: `slug ; owner ; category ; prices ; working days [expedited] ; modes ; qualifications ; standards joined by
 * commas`, then title, summary, deliverables, topics.
 */
function readService(record: string[]): SeedListing {
  const cells = readCells(record[0], 8);
  const [slug = '', owner = '', category = '', prices = '', days = '', modes = '', qualified = '', standards = ''] =
    cells;
  const organisation = organisationOf(owner);
  const summary = readBoth(record[2]);
  const deliverables = readBoth(record[3]);
  const [turnaround, expedited] = words(days).map(Number);
  const qualifications = words(qualified).flatMap((word) => QUALIFICATIONS[word] ?? []);
  return {
    slug,
    kind: 'service',
    organisation: organisation.slug,
    category,
    title: readBoth(record[1]),
    summary,
    description: {
      ...(summary.zh ? { zh: `${summary.zh}\n\n交付成果：${deliverables.zh}` } : {}),
      ...(summary.en ? { en: `${summary.en}\n\nYou receive: ${deliverables.en}` } : {}),
    },
    attributes: {
      deliverables,
      topics: readWords(record[4]),
      ...(standards === '-' ? {} : { standards: standards.split(',').map((standard) => standard.trim()) }),
      serviceModes: words(modes),
      turnaroundDays: turnaround,
      ...(expedited === undefined ? {} : { expeditedDays: expedited }),
      ...(qualifications.length > 0 ? { qualifications } : {}),
      ...(category.startsWith('testing') ? { sampleRequirements: SAMPLES, procedure: TESTING_STEPS } : {}),
    },
    regionCode: organisation.regionCode,
    address: organisation.address,
    latitude: organisation.latitude,
    longitude: organisation.longitude,
    contactName: '客户服务部',
    contactEmail: `services@${organisation.slug}.commonlab.test`,
    bookingMode: 'enquiry',
    rates: readRates(prices, { partner: 0.9 }),
  };
}
