import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { buttonStyle } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import type { ListingView } from '@/domain/listings/published-queries';
import { PriceText } from './price-text';

/** What it costs and how one comes by it: `children`, the booking panel, or the provider's contact without one. */
export function AccessCard({ view, children }: { view: ListingView; children?: ReactNode }) {
  const t = useTranslations();
  const rate = view.rates.find(({ customerGroup }) => customerGroup === 'public');
  const mail = view.contactEmail && `mailto:${view.contactEmail}`;
  const phone = view.contactPhone && `tel:${view.contactPhone.replace(/[^+\d]/g, '')}`;
  return (
    <Card className="grid gap-4 shadow-lift">
      <p className="text-xl">
        <PriceText price={rate ?? null} />
      </p>
      {view.status === 'paused' ? (
        <Alert tone="warning">{t('market.listing.paused')}</Alert>
      ) : children ? (
        <>
          {children}
          <p className="text-ink-muted text-sm">{t(`kinds.bookingModes.${view.bookingMode}.hint`)}</p>
          <BookingRules view={view} />
        </>
      ) : (
        <>
          {mail && (
            <a href={mail} className={buttonStyle({ variant: 'primary', size: 'lg', wide: true })}>
              {t('market.listing.write')}
            </a>
          )}
          {phone && (
            <a
              href={phone}
              className={buttonStyle({ variant: mail ? 'secondary' : 'primary', size: 'lg', wide: true })}
            >
              {t('market.listing.call')}
            </a>
          )}
          {!mail && !phone && (
            <LinkButton href={`/organisations/${view.organisation.slug}`} variant="primary" size="lg" wide>
              {t('market.listing.to-provider')}
            </LinkButton>
          )}
          <p className="text-ink-muted text-sm">{t('kinds.bookingModes.enquiry.hint')}</p>
        </>
      )}
    </Card>
  );
}

/** The rules that decide whether it fits: shortest and longest, how early, how far ahead. */
function BookingRules({ view }: { view: ListingView }) {
  const t = useTranslations('market.listing');
  const rules = [
    [t('rule-units'), view.units > 1 ? t('units', { count: view.units }) : ''],
    [t('rule-length'), t('length', { min: duration(view.minMinutes, t), max: duration(view.maxMinutes, t) })],
    [
      t('rule-notice'),
      view.noticeMinutes > 0 ? t('notice', { time: duration(view.noticeMinutes, t) }) : t('no-notice'),
    ],
    [t('rule-horizon'), t('horizon', { days: view.horizonDays })],
  ];
  return (
    <dl className="grid gap-2 border-line border-t pt-4 text-sm">
      {rules.map(
        ([term, detail]) =>
          detail && (
            <div key={term} className="flex justify-between gap-4">
              <dt className="text-ink-muted">{term}</dt>
              <dd className="text-right">{detail}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function duration(minutes: number, t: ReturnType<typeof useTranslations>): string {
  if (minutes % 1440 === 0) return t('days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('hours', { count: minutes / 60 });
  return t('minutes', { count: minutes });
}
