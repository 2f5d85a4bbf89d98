import { useLocale, useTranslations } from 'next-intl';
import { LocaleLine } from '@/components/listings/public/locale-line';
import { RegionText } from '@/components/listings/public/region-text';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import type { PublicOrganisation } from '@/domain/organisations/published-queries';
import { Link } from '@/server/i18n/navigation';
import { OfferCounts } from './offer-counts';

export function OrganisationCard({ organisation }: { organisation: PublicOrganisation }) {
  const t = useTranslations('market.organisation-kinds');
  const { slug, name, kind, region, description, logoFileId, listings } = organisation;
  return (
    <Card interactive className="flex flex-col gap-3">
      <div className="flex gap-3">
        <Avatar
          name={plainText(name, useLocale())}
          src={logoFileId ? `/files/${logoFileId}` : null}
          shape="square"
          size="lg"
        />
        <div className="min-w-0">
          <h2 className="text-base leading-snug">
            <Link href={`/organisations/${slug}`} prefetch={false} className="stretched outline-none">
              <LocaleLine text={name} />
            </Link>
          </h2>
          <p className="text-ink-muted text-sm">
            {t(kind)}
            {region.length > 0 && ' · '}
            <RegionText region={region} />
          </p>
        </div>
      </div>
      <p className="line-clamp-2 text-sm">
        <LocaleLine text={description} />
      </p>
      <div className="mt-auto">
        <OfferCounts listings={listings} />
      </div>
    </Card>
  );
}
