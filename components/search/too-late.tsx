import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { TimeOutlook } from '@/domain/search/time-outlook';
import { Link } from '@/server/i18n/navigation';
import { type SearchAddress, searchHref } from './search-address';
import { useTimeLabel } from './time-text';

export type Outlook = TimeOutlook<{ address: SearchAddress }>;

/** Says what is missed because providers ask for notice, and leads to the next time that has more. */
export function TooLate({ outlook: { tooLate, later } }: { outlook: Outlook }) {
  const t = useTranslations('search');
  const format = useFormatter();
  const timeLabel = useTimeLabel();
  const { units: _, ...time } = later?.time.address ?? {};
  return (
    <Alert tone="info">
      <p>{t('too-late', { count: tooLate })}</p>
      {later && time.date && (
        <Link
          href={searchHref(later.time.address)}
          scroll={false}
          prefetch={false}
          className="link inline-block py-1.5 font-medium"
        >
          {t('look-later', { when: timeLabel(time, time.date), count: format.number(later.count) })}
        </Link>
      )}
    </Alert>
  );
}
