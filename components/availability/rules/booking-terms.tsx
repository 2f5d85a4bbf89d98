import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { toClock } from '@/components/listings/editor/weekly-hours';
import { plainText } from '@/core/locale-text';
import { CUSTOMER_GROUPS, type CustomerGroup, type GroupRule, type Quota } from '@/domain/availability/rules';
import type { BookingTermsView } from '@/domain/availability/terms-query';

/** A listing's booking rules in plain sentences. */
export async function BookingTerms({ terms }: { terms: BookingTermsView }) {
  const [t, tDays, format, locale] = [
    await getTranslations('rules'),
    await getTranslations('listings.weekdays'),
    await getFormatter(),
    await getLocale(),
  ];

  function length(minutes: number): string {
    const parts = [
      [Math.floor(minutes / 1440), 'days'],
      [Math.floor((minutes % 1440) / 60), 'hours'],
      [minutes % 60, 'minutes'],
    ] as const;
    const said = parts.filter(([n]) => n > 0).map(([n, unit]) => t(`public.${unit}`, { n }));
    return said.length > 0 ? said.join(' ') : t('public.no-time');
  }

  function quotaSentence({ measure, amount, per, period, customerGroup }: Quota): string {
    const most =
      measure === 'count'
        ? t('public.quota-count', { count: amount })
        : t('public.quota-hours', { hours: Math.round(amount / 6) / 10 });
    const values = { amount: most, per: t(`public.per.${per}`), period: t(`public.period.${period}`) };
    if (customerGroup === null) return t('public.quota', values);
    return t('public.quota-group', { ...values, group: t(`group-names.${customerGroup}`) });
  }

  function groupSentence(group: CustomerGroup, rule: GroupRule): string {
    const rules =
      rule.mayBook === false
        ? [t('public.group-refused')]
        : [
            rule.noticeMinutes !== undefined &&
              (rule.noticeMinutes > 0
                ? t('public.group-ahead', { length: length(rule.noticeMinutes) })
                : t('public.group-ahead-any')),
            rule.horizonDays !== undefined && t('public.group-horizon', { days: rule.horizonDays }),
            rule.maxMinutes !== undefined && t('public.group-max', { length: length(rule.maxMinutes) }),
            rule.changeNoticeMinutes !== undefined &&
              t('public.group-change', { length: length(rule.changeNoticeMinutes) }),
            rule.cancelNoticeMinutes !== undefined &&
              t('public.group-cancel', { length: length(rule.cancelNoticeMinutes) }),
            rule.windows &&
              t('public.group-windows', {
                hours: rule.windows
                  .map(
                    (each) =>
                      `${tDays(weekdayKey(each.weekday))} ${toClock(each.startMinute)}–${toClock(each.endMinute)}`,
                  )
                  .join(t('repeat.and')),
              }),
          ];
    return t('public.group', { group: t(`group-names.${group}`), rules: rules.filter(Boolean).join(t('public.and')) });
  }

  const { noticeMinutes, horizonDays: days, holidays } = terms;
  const buffers = terms.bufferBeforeMinutes + terms.bufferAfterMinutes;
  const calendar = holidays && plainText(holidays.calendar, locale);
  const next = holidays?.next
    .filter(({ kind }) => (kind === 'off' ? holidays.close : holidays.swaps))
    .slice(0, 6)
    .map(({ day, kind, name }) => {
      const date = format.dateTime(new Date(`${day}T00:00Z`), { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
      return kind === 'off'
        ? t('public.off', { day: date, name: plainText(name, locale) })
        : t('public.work', { day: date });
    });
  const sentences = [
    noticeMinutes > 0 ? t('public.ahead', { length: length(noticeMinutes), days }) : t('public.ahead-any', { days }),
    t('public.length', {
      min: length(terms.minMinutes),
      max: length(terms.maxMinutes),
      step: length(terms.stepMinutes),
    }),
    buffers > 0 && t('public.buffers', { length: length(buffers) }),
    terms.spanClosed && t('public.span'),
    terms.wholeOnly && t('public.whole'),
    terms.changeNoticeMinutes > 0 && t('public.change', { length: length(terms.changeNoticeMinutes) }),
    terms.cancelNoticeMinutes > 0 && t('public.cancel', { length: length(terms.cancelNoticeMinutes) }),
    calendar && holidays.close && t(holidays.swaps ? 'public.holidays-swaps' : 'public.holidays', { calendar }),
    next && next.length > 0 && t('public.holidays-next', { days: next.join(t('repeat.and')) }),
    terms.dependsOn.length > 0 &&
      t('public.depends', { names: terms.dependsOn.map((name) => plainText(name, locale)).join(t('repeat.and')) }),
    ...CUSTOMER_GROUPS.map((group) => {
      const rule = terms.groupRules[group];
      return rule && groupSentence(group, rule);
    }),
    ...terms.quotas.map(quotaSentence),
  ];
  return (
    <ul className="grid gap-1.5 text-sm">
      {sentences
        .filter((each) => typeof each === 'string')
        .map((sentence) => (
          <li key={sentence} className="flex gap-2">
            <span aria-hidden="true" className="mt-2 size-1.5 shrink-0 rounded-full bg-line-strong" />
            <span>{sentence}</span>
          </li>
        ))}
    </ul>
  );
}

function weekdayKey(weekday: number) {
  return (['1', '2', '3', '4', '5', '6', '7'] as const)[weekday - 1] ?? '1';
}
