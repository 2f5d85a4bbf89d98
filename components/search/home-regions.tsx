import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { plainText } from '@/core/locale-text';
import type { RegionCount } from '@/domain/search/views';
import { Link } from '@/server/i18n/navigation';

const SHOWN_PER_PROVINCE = 12;

/** Provinces with their cities or districts that have most to offer. */
export function HomeRegions({ regions }: { regions: readonly RegionCount[] }) {
  const t = useTranslations('market.home');
  const locale = useLocale();
  const format = useFormatter();
  const provinces = regions.filter(({ level }) => level === 'province');
  if (provinces.length === 0) return null;
  return (
    <section aria-labelledby="regions-title">
      <h2 id="regions-title" className="mb-5 text-2xl">
        {t('regions')}
      </h2>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {provinces.map((province) => (
          <div key={province.value}>
            <h3 className="graduated mb-3 flex items-baseline justify-between gap-4 pb-3.5 text-base">
              <Link href={`/search?region=${province.value}`} prefetch={false} className="hover:underline">
                {plainText(province.name, locale)}
              </Link>
              <span className="font-normal text-ink-muted text-sm tabular-nums">
                {t('count', { count: format.number(province.count) })}
              </span>
            </h3>
            <ul className="flex flex-wrap gap-2">
              {regions
                .filter(({ parentCode }) => parentCode === province.value)
                .slice(0, SHOWN_PER_PROVINCE)
                .map(({ value, name, count }) => (
                  <li key={value}>
                    <Link
                      href={`/search?region=${value}`}
                      prefetch={false}
                      className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface-raised px-3.5 text-sm transition-colors hover:border-accent hover:text-accent"
                    >
                      {plainText(name, locale)}
                      <span className="text-ink-muted text-xs tabular-nums">{format.number(count)}</span>
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
