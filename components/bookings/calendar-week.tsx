import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { cn } from '@/components/ui/class-names';
import { plainText } from '@/core/locale-text';
import { CalendarChip } from './calendar-chip';
import type { CalendarGroup, CalendarRow } from './calendar-model';
import { dayText } from './format-time';

interface CalendarProps {
  groups: readonly CalendarGroup[];
  /** Seven days. */
  dates: readonly string[];
  today: string;
  /** `/org/<slug>`. */
  base: string;
}

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** A row for each unit, a column for each day. */
export function CalendarWeek({ groups, dates, today, base }: CalendarProps) {
  const t = useTranslations('bookings.calendar');
  const locale = useLocale();
  const unitText = (name: string) => (/^\d+$/.test(name) ? t('numbered', { name }) : name);
  return (
    <div className="hidden overflow-x-auto rounded-lg border border-line bg-surface-raised shadow-card md:block">
      <table className="w-full min-w-[56rem] table-fixed border-collapse text-sm">
        <caption className="sr-only">{t('table')}</caption>
        <thead>
          <tr className="border-line border-b text-xs">
            <th scope="col" className="w-48 px-3 py-2 text-start font-medium text-ink-muted">
              {t('listing')}
            </th>
            {dates.map((date) => (
              <th
                key={date}
                scope="col"
                className={cn(
                  'border-line border-l px-2 py-2 text-start font-medium text-ink-muted',
                  date === today && 'bg-accent-soft text-accent',
                )}
              >
                {dayText(noon(date), locale, 'UTC')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ listing, rows, idle }) => {
            const title = plainText(listing.title, locale);
            const single = listing.units.length === 1;
            return (
              <Fragment key={listing.id}>
                {!single && (
                  <tr className="border-line border-b bg-surface-sunken">
                    <th scope="rowgroup" colSpan={8} className="px-3 py-1.5 text-start font-medium">
                      {title}
                      {idle > 0 && (
                        <span className="ml-3 font-normal text-ink-muted text-xs">
                          {t('free-units', { count: idle })}
                        </span>
                      )}
                    </th>
                  </tr>
                )}
                {rows.map((row) => (
                  <UnitRow
                    key={row.unitId}
                    row={row}
                    label={single ? title : unitText(row.unitName)}
                    timeZone={listing.timeZone}
                    dates={dates}
                    today={today}
                    base={base}
                  />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function UnitRow({
  row,
  label,
  timeZone,
  dates,
  today,
  base,
}: {
  row: CalendarRow;
  label: string;
  timeZone: string;
} & Pick<CalendarProps, 'dates' | 'today' | 'base'>) {
  return (
    <tr className="border-line border-b align-top last:border-b-0">
      <th scope="row" className="px-3 py-2 text-start font-normal">
        <span className="line-clamp-2">{label}</span>
      </th>
      {dates.map((date, at) => (
        <td key={date} className={cn('h-14 border-line border-l p-1', date === today && 'bg-accent-soft/40')}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
            {(row.days[at] ?? []).map((item) => (
              <CalendarChip
                key={item.type === 'booking' ? item.entry.bookingId : item.closure.id}
                item={item}
                date={date}
                timeZone={timeZone}
                base={base}
              />
            ))}
          </div>
        </td>
      ))}
    </tr>
  );
}

/** The same week on a phone: day after day, what lies in it. */
export function CalendarAgenda({ groups, dates, today, base }: CalendarProps) {
  const t = useTranslations('bookings.calendar');
  const locale = useLocale();
  const unitText = (name: string) => (/^\d+$/.test(name) ? t('numbered', { name }) : name);
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-5 md:hidden">
      {dates.map((date, at) => {
        const found = groups
          .map((group) => ({ group, rows: group.rows.filter((row) => (row.days[at] ?? []).length > 0) }))
          .filter(({ rows }) => rows.length > 0);
        return (
          <li key={date}>
            <h3 className={cn('mb-2 text-sm', date === today ? 'text-accent' : found.length === 0 && 'text-ink-muted')}>
              {dayText(noon(date), locale, 'UTC')}
            </h3>
            {found.length === 0 ? (
              <p className="border-line border-l-2 pl-3 text-ink-muted text-sm">{t('empty-day')}</p>
            ) : (
              <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
                {found.map(({ group: { listing }, rows }) => (
                  <div key={listing.id} className="rounded-lg border border-line bg-surface-raised p-3 shadow-card">
                    <p className="mb-2 truncate font-medium text-sm">{plainText(listing.title, locale)}</p>
                    {rows.map((row) => (
                      <div key={row.unitId} className="mt-1.5 grid grid-cols-[minmax(0,1fr)] gap-1.5">
                        {listing.units.length > 1 && <p className="text-ink-muted text-xs">{unitText(row.unitName)}</p>}
                        {(row.days[at] ?? []).map((item) => (
                          <CalendarChip
                            key={item.type === 'booking' ? item.entry.bookingId : item.closure.id}
                            item={item}
                            date={date}
                            timeZone={listing.timeZone}
                            base={base}
                            wide
                          />
                        ))}
                      </div>
                    ))}
                  </div>
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
