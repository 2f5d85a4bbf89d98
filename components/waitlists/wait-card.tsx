import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dayText, timeText } from '@/components/bookings/format-time';
import { When } from '@/components/bookings/when';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { clockText } from '@/core/clock-text';
import { plainText } from '@/core/locale-text';
import type { WaitView } from '@/domain/waitlists/queries';
import { isExact } from '@/domain/waitlists/rules';
import { Link } from '@/server/i18n/navigation';

const TONES: Record<WaitView['state'], BadgeTone> = {
  waiting: 'info',
  offered: 'success',
  accepted: 'success',
  left: 'neutral',
  declined: 'neutral',
  lapsed: 'warning',
  over: 'neutral',
};

/** One wish: what for, where it stands, and the offer to be answered. */
export function WaitCard({ wait, ownZone, actions }: { wait: WaitView; ownZone: string; actions?: ReactNode }) {
  const t = useTranslations('waitlists');
  const locale = useLocale();
  const { listing, within, offer } = wait;
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">
          <Link href={`/listings/${listing.slug}`} className="hover:text-accent">
            {plainText(listing.title, locale)}
          </Link>
        </h2>
        <Badge tone={TONES[wait.state]} dot>
          {t(`states.${wait.state}`)}
        </Badge>
      </div>
      {offer ? (
        <div className="grid gap-1 rounded-md bg-success-soft px-4 py-3">
          <p className="font-semibold">
            <When during={offer.during} timeZone={listing.timeZone} ownZone={ownZone} />
          </p>
          <p className="text-sm">
            {t('deadline', {
              time: `${dayText(offer.deadline, locale, ownZone)} ${timeText(offer.deadline, locale, ownZone)}`,
            })}
          </p>
        </div>
      ) : (
        <div className="grid gap-1 text-sm">
          <p>
            {isExact(wait) ? (
              <When during={within} timeZone={listing.timeZone} ownZone={ownZone} />
            ) : (
              <>
                {t('any', { hours: Math.floor(wait.minutes / 60), minutes: wait.minutes % 60 })}{' '}
                <When during={within} timeZone={listing.timeZone} />
                {wait.fromMinute !== null && wait.toMinute !== null && (
                  <span className="tabular-nums">
                    {' '}
                    {clockText(wait.fromMinute)}–{clockText(wait.toMinute)}
                  </span>
                )}
              </>
            )}
          </p>
          {wait.state === 'waiting' && (
            <p className="text-ink-muted">{t('place', { place: wait.place, rivals: wait.rivals })}</p>
          )}
        </div>
      )}
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </Card>
  );
}
