import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { endTimeText, timeText } from '@/components/bookings/format-time';
import { Badge } from '@/components/ui/badge';
import { plainText } from '@/core/locale-text';
import type { UseNow } from '@/domain/usage/queries';
import { minutesLate } from '@/domain/usage/rules';
import { Link } from '@/server/i18n/navigation';

/** Who is in, who should be, and who comes next. */
export function UseNowList({
  uses,
  now,
  base,
  action,
}: {
  uses: readonly UseNow[];
  now: Date;
  base: string;
  /** In or out, where the reader may do it for them. */
  action?: (use: UseNow) => ReactNode;
}) {
  const t = useTranslations('usage.now');
  const locale = useLocale();
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface-raised shadow-card">
      {uses.map((use) => {
        const { id, during, listing, state, person, customer, unitNames } = use;
        const late = minutesLate(during, now);
        const over = state === 'in-use' && during.end < now;
        return (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 last:border-b-0 sm:px-5"
          >
            <span className="w-24 text-sm tabular-nums">
              {timeText(during.start, locale, listing.timeZone)}–{endTimeText(during.end, locale, listing.timeZone)}
            </span>
            <span className="min-w-48 flex-1">
              <Link href={`${base}/bookings/${id}`} className="font-medium hover:text-accent">
                {plainText(listing.title, locale)}
              </Link>
              <span className="block text-ink-muted text-sm">
                {person} · {plainText(customer, locale)}
                {unitNames.length > 0 &&
                  unitNames.length < 4 &&
                  unitNames.join('') !== '1' &&
                  ` · ${unitNames.join(', ')}`}
              </span>
            </span>
            {state === 'in-use' && (
              <Badge tone={over ? 'warning' : 'success'} dot>
                {over ? t('over') : t('in')}
              </Badge>
            )}
            {state === 'confirmed' && (
              <Badge tone={late > 0 ? 'warning' : 'neutral'} dot={late > 0}>
                {late > 0 ? t('late', { minutes: late }) : t('expected')}
              </Badge>
            )}
            {action?.(use)}
          </li>
        );
      })}
    </ul>
  );
}
