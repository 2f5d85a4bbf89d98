import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { zoneText } from '@/components/bookings/format-time';
import { readText } from '@/core/locale-text';
import { kindOf } from '@/domain/listings/kinds';
import type { ListingView } from '@/domain/listings/published-queries';
import { Link } from '@/server/i18n/navigation';
import { DocumentList } from './document-list';
import { KindBadge } from './kind-badge';
import { ListingFacts } from './listing-facts';
import { ListingGallery } from './listing-gallery';
import { ListingSection } from './listing-section';
import { LocaleLine, LocaleProse, OtherLanguage } from './locale-line';
import { OpeningHours } from './opening-hours';
import { PlacePanel } from './place-panel';
import { PriceTable } from './price-table';
import { ProviderCard } from './provider-card';
import { RegionText } from './region-text';

/**
 * A listing as its page shows it, and as the provider sees it before publishing. `aside` is the booking panel, `free`
 * the week of free time; a preview may leave both out.
 */
export function ListingPublicView({
  view,
  now,
  aside,
  free,
}: {
  view: ListingView;
  now: Date;
  aside?: ReactNode;
  free?: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations('market.listing');
  const format = useFormatter();
  const { hasPlace, hasUnits } = kindOf(view.kind);
  return (
    <article className="grid gap-6">
      <ListingHead view={view} />
      <ListingGallery view={view} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {aside && (
          <aside aria-label={t('book')} className="lg:col-start-2 lg:row-start-1">
            <div className="lg:sticky lg:top-20">{aside}</div>
          </aside>
        )}
        <div className="grid min-w-0 content-start gap-8 lg:col-start-1 lg:row-start-1">
          <div className="grid gap-4">
            <LocaleProse text={view.summary} className="text-lg leading-relaxed" />
            <LocaleProse text={view.description} className="max-w-text" />
          </div>
          {free}
          <ListingFacts kind={view.kind} attributes={view.attributes} />
          {view.rates.length > 0 && (
            <ListingSection id="prices" title={t('prices')}>
              <PriceTable rates={view.rates} />
            </ListingSection>
          )}
          {hasUnits && view.openings.length + view.otherHours.length > 0 && (
            <ListingSection id="hours" title={t('opening-hours')} aside={zoneText(now, locale, view.timeZone)}>
              <OpeningHours view={view} now={now} />
            </ListingSection>
          )}
          {view.documents.length > 0 && (
            <ListingSection id="documents" title={t('documents')}>
              <DocumentList documents={view.documents} />
            </ListingSection>
          )}
          {hasPlace && (
            <ListingSection id="place" title={t('place')}>
              <PlacePanel view={view} />
            </ListingSection>
          )}
          <ListingSection id="provider" title={t('provider')}>
            <ProviderCard view={view} />
          </ListingSection>
          <p className="text-ink-muted text-xs">
            {view.reference && `${t('reference', { reference: view.reference })} · `}
            {t('updated', { date: format.dateTime(new Date(view.updatedAt), { dateStyle: 'long' }) })}
          </p>
        </div>
      </div>
    </article>
  );
}

function ListingHead({ view }: { view: ListingView }) {
  const t = useTranslations('market.listing');
  const title = readText(view.title, useLocale());
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <KindBadge kind={view.kind} category={view.category} />
        {title?.substituted && <OtherLanguage label={t('only-in', { language: title.lang })} />}
      </div>
      <h1 lang={title?.substituted ? title.lang : undefined} className="max-w-4xl text-2xl sm:text-3xl">
        {title?.text}
      </h1>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-sm">
        <Link href={`/organisations/${view.organisation.slug}`} prefetch={false} className="link">
          <LocaleLine text={view.organisation.name} />
        </Link>
        {view.region.length > 0 && (
          <span>
            <RegionText region={view.region} />
          </span>
        )}
      </p>
    </header>
  );
}
