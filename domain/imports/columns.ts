import type { FieldInput, ListingKind } from '@/domain/listings/kind';

/** What one column of a file may fill. `key` is the header that the export writes. */
export interface ImportColumn {
  /** `title.zh`, `rate.public.hour`, `attributes.model`. */
  key: string;
  /** Where the value goes in the parsed row. */
  path: readonly string[];
  input: CellInput;
  /** Codes of a choice. */
  options?: readonly string[];
  aliases: readonly string[];
}

/** How a cell's text is read: a kind's inputs without their languages, and a few of the listing's own. */
export type CellInput =
  | Exclude<FieldInput, 'locale-text' | 'locale-textarea' | 'locale-keywords'>
  /** Text whose language is told by its script. */
  | 'either-language'
  | 'either-keywords'
  | 'units'
  | 'openings';

const LANGUAGES = ['zh', 'en'] as const;
const ZH_SUFFIX = ['中文', 'zh', 'cn', 'chinese'];
const EN_SUFFIX = ['英文', 'en', 'english'];

/** Every column that an import of the kind understands, in the export's order. */
export function importColumns(kind: ListingKind): ImportColumn[] {
  return [
    column('reference', 'text', ['编号', '仪器编号', 'id', 'reference', 'number', 'no']),
    ...localeColumns(['title'], 'text', ['名称', '标题', '仪器名称', '专利名称', 'name', 'title']),
    ...localeColumns(['summary'], 'text', ['简介', '摘要', 'summary', 'abstract']),
    ...localeColumns(['description'], 'text', ['详细介绍', '描述', '说明', 'description', 'details']),
    { ...column('category', 'choice', ['类别', '分类', '仪器类别', 'category', 'class']), options: kind.categories },
    column('regionCode', 'text', ['行政区划代码', '地区代码', 'region', 'region code']),
    ...(kind.hasPlace ? placeColumns() : []),
    column('contactName', 'text', ['联系人', 'contact', 'contact name']),
    column('contactEmail', 'email', ['联系邮箱', '邮箱', '电子邮箱', 'e-mail', 'email', 'contact email']),
    column('contactPhone', 'phone', ['联系电话', '电话', 'phone', 'telephone', 'contact phone']),
    { ...column('bookingMode', 'choice', ['预约方式', 'booking mode']), options: kind.bookingModes },
    ...(kind.hasUnits ? bookingColumns() : []),
    ...kind.rateBases.flatMap((basis) =>
      ['public', 'partner', 'internal'].map((group) => ({
        key: `rate.${group}.${basis}`,
        path: ['rates', group, basis],
        input: 'money' as const,
        aliases: group === 'public' ? (RATE_ALIASES[basis] ?? []) : [],
      })),
    ),
    ...kind.fields.flatMap((field) => attributeColumns(field.name, field.input, field.options, field.importAliases)),
  ];
}

/** The column for each header, as far as names tell; a column is suggested once. Headers not named are ignored. */
export function suggestMapping(headers: readonly string[], columns: readonly ImportColumn[]): Record<string, string> {
  const byName = new Map<string, string>();
  for (const { key, aliases } of columns) {
    for (const name of [key, ...aliases]) {
      if (!byName.has(normalHeader(name))) byName.set(normalHeader(name), key);
    }
  }
  const taken = new Set<string>();
  const mapping: Record<string, string> = {};
  // The exact keys first, so that an export maps to itself whatever its other headers resemble.
  for (const exact of [true, false]) {
    for (const header of headers) {
      const key = exact ? columns.find((c) => c.key === header)?.key : byName.get(normalHeader(header));
      if (header === '' || header in mapping || !key || taken.has(key)) continue;
      taken.add(key);
      mapping[header] = key;
    }
  }
  return mapping;
}

const RATE_ALIASES: Record<string, string[]> = {
  hour: ['参考收费', '收费标准', '每小时价格', '元/小时', 'price per hour', 'hourly rate'],
  day: ['每天价格', '元/天', 'price per day', 'daily rate'],
  month: ['每月价格', '元/月', 'price per month', 'monthly rate'],
  sample: ['每样价格', '元/样', 'price per sample'],
  item: ['每项价格', '元/项', 'price per item'],
  term: ['总价', '转让价', 'price'],
};

function column(name: string, input: CellInput, aliases: readonly string[]): ImportColumn {
  return { key: name, path: [name], input, aliases };
}

/** `title.zh`, `title.en`, and `title` for files that have one language in one column. */
function localeColumns(path: readonly string[], input: CellInput, aliases: readonly string[]): ImportColumn[] {
  const key = path.join('.');
  const either: CellInput = input === 'keywords' ? 'either-keywords' : 'either-language';
  return [
    ...LANGUAGES.map((language) => ({
      key: `${key}.${language}`,
      path: [...path, language],
      input,
      aliases: aliases.flatMap((alias) => suffixed(alias, language === 'zh' ? ZH_SUFFIX : EN_SUFFIX)),
    })),
    { key, path, input: either, aliases },
  ];
}

function suffixed(alias: string, suffixes: readonly string[]): string[] {
  return suffixes.flatMap((suffix) => [`${alias}${suffix}`, `${suffix}${alias}`]);
}

function attributeColumns(
  name: string,
  input: FieldInput,
  options: readonly string[] | undefined,
  aliases: readonly string[] = [],
): ImportColumn[] {
  const path = ['attributes', name];
  if (input === 'locale-text' || input === 'locale-textarea') return localeColumns(path, 'text', aliases);
  if (input === 'locale-keywords') return localeColumns(path, 'keywords', aliases);
  return [{ key: path.join('.'), path, input, options, aliases: [name, ...aliases] }];
}

function placeColumns(): ImportColumn[] {
  return [
    ...localeColumns(['address'], 'text', ['地址', '详细地址', '安放地址', 'address', 'location', 'site location']),
    column('latitude', 'number', ['纬度', 'latitude', 'lat']),
    column('longitude', 'number', ['经度', 'longitude', 'lng', 'lon']),
    column('timeZone', 'text', ['时区', 'time zone']),
  ];
}

function bookingColumns(): ImportColumn[] {
  return [
    column('stepMinutes', 'integer', []),
    column('minMinutes', 'integer', []),
    column('maxMinutes', 'integer', []),
    column('noticeMinutes', 'integer', []),
    column('horizonDays', 'integer', []),
    column('bufferBeforeMinutes', 'integer', []),
    column('bufferAfterMinutes', 'integer', []),
    column('units', 'units', ['单元', '工位数', '台数', 'units', 'quantity']),
    column('openings', 'openings', ['开放时间', '开放时段', 'opening hours', 'open hours']),
  ];
}

/** Case, width, spaces and punctuation do not tell headers apart. */
function normalHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.\-/():]+/g, '');
}
