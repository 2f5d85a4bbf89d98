import { isLocalDate } from './local-date';
import type { LocaleText } from './locale-text';
import { addDays, type LocalDate } from './zoned-time';

/** One special day as people write it. */
export interface HolidayLine {
  day: LocalDate;
  kind: 'off' | 'work';
  /** ISO weekday whose hours hold; null: those of an ordinary working day. */
  follows: number | null;
  name: LocaleText;
}

export interface WrongLine {
  /** From 1. */
  line: number;
  code: 'holiday-line' | 'holiday-date' | 'holiday-span' | 'holiday-twice';
}

const LINE = /^(\S+?)(?:\.\.(\S+))?\s+(off|work|休|班)(?:=([1-7]))?(?:\s+(.+))?$/i;
const CJK = /\p{Script=Han}/u;
/** Longer holidays are a slip of the pen. */
const SPAN_MAX = 62;

/**
 * A calendar as text, one day or span of days a line: `2026-05-01..2026-05-05 off 劳动节 / Labour Day`,
 * `2026-05-09 work 调休上班`, `2026-05-09 work=5` (with Friday's hours). Empty lines and those with `#` are passed over.
 */
export function parseHolidays(text: string): { days: HolidayLine[]; wrong: WrongLine[] } {
  const days = new Map<LocalDate, HolidayLine>();
  const wrong: WrongLine[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') wrong.push({ line: at + 1, code: parsed });
    else if (parsed.some(({ day }) => days.has(day))) wrong.push({ line: at + 1, code: 'holiday-twice' });
    else for (const each of parsed) days.set(each.day, each);
  }
  return { days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)), wrong };
}

function parseLine(text: string): HolidayLine[] | WrongLine['code'] {
  const match = LINE.exec(text);
  if (!match) return 'holiday-line';
  const [, first = '', last = first, word = '', weekday, name = ''] = match;
  if (!isLocalDate(first) || !isLocalDate(last)) return 'holiday-date';
  const kind = word.toLowerCase() === 'off' || word === '休' ? 'off' : 'work';
  if (kind === 'off' && weekday !== undefined) return 'holiday-line';
  const days: HolidayLine[] = [];
  for (let day = first; day <= last && days.length <= SPAN_MAX; day = addDays(day, 1)) {
    days.push({ day, kind, follows: weekday === undefined ? null : Number(weekday), name: nameOf(name) });
  }
  return days.length > 0 && days.length <= SPAN_MAX ? days : 'holiday-span';
}

function nameOf(text: string): LocaleText {
  const [first = '', second = ''] = text.split(/\s+\/\s+/).map((part) => part.trim());
  const name: LocaleText = {};
  for (const part of [first, second]) {
    if (part !== '') name[CJK.test(part) ? 'zh' : 'en'] ??= part;
  }
  return name;
}

/** The text that `parseHolidays` reads; neighbouring days alike are one line. */
export function formatHolidays(days: readonly HolidayLine[]): string {
  const lines: { first: LocalDate; last: LocalDate; rest: string }[] = [];
  for (const { day, kind, follows, name } of [...days].sort((a, b) => a.day.localeCompare(b.day))) {
    const title = [name.zh, name.en].filter(Boolean).join(' / ');
    const rest = `${kind}${follows === null ? '' : `=${follows}`}${title === '' ? '' : ` ${title}`}`;
    const before = lines.at(-1);
    if (before && before.rest === rest && addDays(before.last, 1) === day) before.last = day;
    else lines.push({ first: day, last: day, rest });
  }
  return lines.map(({ first, last, rest }) => `${first}${last === first ? '' : `..${last}`} ${rest}`).join('\n');
}
