import { MapPin } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { plainText } from '@/core/locale-text';
import type { ListingView } from '@/domain/listings/published-queries';
import { LocaleLine } from './locale-line';
import { RegionMap } from './region-map';
import { RegionText } from './region-text';

/** Address, coordinates, and where that is in the region. */
export function PlacePanel({ view }: { view: ListingView }) {
  const t = useTranslations('market.listing');
  const locale = useLocale();
  const { latitude, longitude } = view;
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <div className="grid gap-1 text-sm">
        <p className="flex gap-2">
          <MapPin aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
          <span>
            <span className="block font-medium">
              <RegionText region={view.region} />
            </span>
            <LocaleLine text={view.address} />
          </span>
        </p>
        {latitude !== null && longitude !== null && (
          <p className="pl-6">
            <a
              href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
              rel="noopener noreferrer"
              target="_blank"
              className="link tabular-nums"
            >
              {t('coordinates', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) })}
            </a>
          </p>
        )}
      </div>
      {latitude !== null && longitude !== null && (
        <RegionMap latitude={latitude} longitude={longitude} place={plainText(view.title, locale)} />
      )}
    </div>
  );
}
