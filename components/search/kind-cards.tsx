import { ArrowRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { ClassIllustration } from '@/components/listings/public/class-illustration';
import { Card } from '@/components/ui/card';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import type { SearchFacets } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';

/** The drawing that stands for each kind. */
const FACES: Record<string, string> = {
  instrument: 'analytical/electron-microscope',
  space: 'lab',
  patent: 'electronics',
  service: 'testing',
};

/** The four kinds, how many there are of each, and the classes with most. */
export function KindCards({ facets }: { facets: SearchFacets }) {
  const t = useTranslations();
  const format = useFormatter();
  const more = facets.relation === 'gte' ? '+' : '';
  return (
    <section aria-labelledby="kinds-title">
      <h2 id="kinds-title" className="mb-5 text-2xl">
        {t('market.home.kinds')}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {LISTING_KIND_NAMES.map((kind) => {
          const count = facets.kinds.find(({ value }) => value === kind)?.count ?? 0;
          return (
            <li key={kind} className="grid">
              <Card interactive padded={false} className="flex flex-col overflow-hidden">
                <ClassIllustration kind={kind} category={FACES[kind]} className="h-36 w-full border-line border-b" />
                <div className="flex flex-1 flex-col gap-1 p-4">
                  <h3 className="flex items-baseline justify-between gap-3 text-lg">
                    <Link href={`/search?kind=${kind}`} className="stretched outline-none">
                      {t(`kinds.${kind}.plural`)}
                    </Link>
                    <span className="font-normal text-ink-muted text-sm tabular-nums">
                      {t('market.home.count', { count: `${format.number(count)}${more}` })}
                    </span>
                  </h3>
                  <p className="text-ink-muted text-sm">{t(`kinds.${kind}.description`)}</p>
                  <span className="mt-auto inline-flex items-center gap-1 pt-2 text-accent text-sm">
                    {t('market.home.browse')}
                    <ArrowRight aria-hidden="true" className="size-4" />
                  </span>
                </div>
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
