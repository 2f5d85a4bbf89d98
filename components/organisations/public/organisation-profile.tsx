import { BadgeCheck, Globe, MapPin } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { LocaleLine, LocaleProse } from '@/components/listings/public/locale-line';
import { RegionMap } from '@/components/listings/public/region-map';
import { RegionText } from '@/components/listings/public/region-text';
import { Avatar } from '@/components/ui/avatar';
import { plainText } from '@/core/locale-text';
import type { PublicOrganisation } from '@/domain/organisations/published-queries';
import { OfferCounts } from './offer-counts';

/** Who an organisation is, and where. */
export function OrganisationProfile({ organisation }: { organisation: PublicOrganisation }) {
  const t = useTranslations('market');
  const name = plainText(organisation.name, useLocale());
  const { latitude, longitude, website, logoFileId } = organisation;
  return (
    <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid gap-4">
        <header className="flex gap-4">
          <Avatar name={name} src={logoFileId ? `/files/${logoFileId}` : null} shape="square" size="xl" />
          <div className="min-w-0">
            <h1 className="text-2xl sm:text-3xl">{name}</h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted text-sm">
              {t(`organisation-kinds.${organisation.kind}`)}
              <span className="inline-flex items-center gap-1 text-success">
                <BadgeCheck aria-hidden="true" className="size-4" />
                {t('listing.verified')}
              </span>
            </p>
            <div className="mt-2">
              <OfferCounts listings={organisation.listings} />
            </div>
          </div>
        </header>
        <LocaleProse text={organisation.description} className="max-w-text" />
        <ul className="grid gap-1.5 text-sm">
          <li className="flex gap-2">
            <MapPin aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
            <span>
              <RegionText region={organisation.region} /> <LocaleLine text={organisation.address} />
            </span>
          </li>
          {website && (
            <li className="flex gap-2">
              <Globe aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
              <a href={website} rel="nofollow noopener noreferrer" target="_blank" className="link">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            </li>
          )}
        </ul>
      </div>
      {latitude !== null && longitude !== null && <RegionMap latitude={latitude} longitude={longitude} place={name} />}
    </div>
  );
}
