import { useTranslations } from 'next-intl';
import { KindBadge } from '@/components/listings/public/kind-badge';
import { LocaleLine } from '@/components/listings/public/locale-line';
import { PriceText } from '@/components/listings/public/price-text';
import { Card } from '@/components/ui/card';
import type { ListingMatch } from '@/domain/needs/match-views';
import { Link } from '@/server/i18n/navigation';
import { MatchReasons } from './match-reasons';

/** What is offered that answers a need, the best first, each with its reasons. */
export function MatchList({ matches }: { matches: readonly ListingMatch[] }) {
  const t = useTranslations('needs.matches');
  return (
    <ol className="grid grid-cols-1 gap-4">
      {matches.map(({ listing, reasons }, place) => (
        <li key={listing.id} className="grid grid-cols-1">
          <Card interactive className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-[2rem_minmax(0,1fr)_auto]">
            <span
              className="text-2xl text-ink-muted tabular-nums max-sm:hidden"
              title={t('place', { place: place + 1 })}
            >
              {place + 1}
            </span>
            <div className="grid min-w-0 gap-2">
              <p className="flex items-center gap-2">
                {/* On a phone a column of its own would be a line of its own. */}
                <span className="text-ink-muted tabular-nums sm:hidden">{place + 1}</span>
                <KindBadge kind={listing.kind} category={listing.category} />
              </p>
              <h3 className="text-base leading-snug sm:text-lg">
                <Link href={`/listings/${listing.slug}`} prefetch={false} className="stretched outline-none">
                  <LocaleLine text={listing.title} />
                </Link>
              </h3>
              <p className="text-ink-muted text-sm">
                <LocaleLine text={listing.organisation.name} />
              </p>
              <MatchReasons reasons={reasons} />
            </div>
            <PriceText price={listing.price} />
          </Card>
        </li>
      ))}
    </ol>
  );
}
