import type { LocaleText } from '@/core/locale-text';
import { DEVICES_NEEDS } from './needs-devices';
import { MATERIALS_NEEDS } from './needs-materials';

export interface SeedNeed {
  /** Slug of the organisation. */
  organisation: string;
  /** The days that it is open for, from today. */
  openDays: number;
  fields: {
    title: LocaleText;
    summary: LocaleText;
    description: LocaleText;
    specification: LocaleText;
    technologyKeywords: string[];
    marketKeywords: string[];
    ipcSymbols: string[];
    kinds: string[];
    partnerships: string[];
    trlMin?: number;
    budgetMinor?: number;
  };
}

/** What the demo's organisations seek. */
export const NEEDS: readonly SeedNeed[] = [...parse(MATERIALS_NEEDS), ...parse(DEVICES_NEEDS)];

function parse(table: string): SeedNeed[] {
  return table.trim().split('\n\n').map(parseNeed);
}

function parseNeed(block: string): SeedNeed {
  const [head = '', title = '', summary = '', description = '', specification = '', technology = '', market = ''] =
    block.split('\n');
  const [organisation = '', kinds = '', ipc = '', trl = '-', budget = '-', days = '', partnerships = ''] = head
    .split(';')
    .map((part) => part.trim());
  return {
    organisation,
    openDays: Number(days),
    fields: {
      title: localeText(title),
      summary: localeText(summary),
      description: localeText(description),
      specification: localeText(specification),
      technologyKeywords: words(technology),
      marketKeywords: words(market),
      ipcSymbols: ipc === '-' ? [] : ipc.split(',').map((symbol) => symbol.trim()),
      kinds: kinds.split(' '),
      partnerships: partnerships.split(' '),
      ...(trl !== '-' && { trlMin: Number(trl) }),
      ...(budget !== '-' && { budgetMinor: Number(budget) * 100 }),
    },
  };
}

function localeText(line: string): LocaleText {
  const [zh, en] = line.split(' | ').map((half) => half.trim());
  return { ...(zh && zh !== '-' && { zh }), ...(en && en !== '-' && { en }) };
}

/** At most five, in either language. */
function words(line: string): string[] {
  const all = line.split(' | ').flatMap((half) => half.split(/[、,]/).map((word) => word.trim()));
  return [...new Set(all.filter((word) => word !== '' && word !== '-'))].slice(0, 5);
}
