import { useLocale, useTranslations } from 'next-intl';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import type { Total } from '@/domain/search/views';
import { getPathname, Link } from '@/server/i18n/navigation';
import { HeroPanorama } from './hero-panorama';
import { searchHref } from './search-address';
import { SearchBox } from './search-box';
import { timePresets } from './time-presets';
import { useTotalText } from './total-text';

const EXAMPLES = ['example-1', 'example-2', 'example-3', 'example-4'] as const;

/** What this is, in one line, and the way in: a search that works without JavaScript. `minute` is now, on the market's clock. */
export function HomeHero({ total, minute }: { total: Total; minute: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const totalText = useTotalText();
  return (
    <section className="border-line border-b bg-surface-raised">
      <div className="mx-auto max-w-page px-4 pt-10 sm:px-6 sm:pt-16 lg:px-8">
        <p className="font-medium text-brass text-sm">{t('market.home.region')}</p>
        <h1 className="mt-2 max-w-3xl wrap-anywhere break-keep text-4xl">{t('market.home.title')}</h1>
        <p className="mt-4 max-w-2xl text-ink-muted text-lg">{t('market.home.lead', { total: totalText(total) })}</p>
        <form action={getPathname({ href: '/search', locale })} className="mt-7 max-w-3xl">
          <fieldset className="mb-3 flex flex-wrap gap-2">
            <legend className="sr-only">{t('search.kinds')}</legend>
            {['', ...LISTING_KIND_NAMES].map((kind) => (
              <label
                key={kind}
                className="relative inline-flex min-h-9 items-center rounded-full border border-line px-3.5 text-sm transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name="kind"
                  value={kind}
                  defaultChecked={kind === ''}
                  className="absolute inset-0 appearance-none rounded-full outline-none"
                />
                {kind ? t(`kinds.${kind}.plural`) : t('search.all-kinds')}
              </label>
            ))}
          </fieldset>
          <SearchBox />
        </form>
        <div className="mt-4 grid gap-1 text-sm">
          <Ways
            title={t('market.home.try')}
            ways={EXAMPLES.map((example) => {
              const words = t(`market.home.${example}`);
              return { label: words, href: searchHref({ q: words }) };
            })}
          />
          <Ways
            title={t('market.home.free')}
            ways={timePresets(minute).map(({ name, parts }) => ({
              label: t(`search.presets.${name}`),
              href: searchHref(parts),
            }))}
          />
        </div>
      </div>
      <HeroPanorama />
    </section>
  );
}

/** Searches that others have made a start with, each a link. */
function Ways({ title, ways }: { title: string; ways: readonly { label: string; href: string }[] }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="text-ink-muted">{title}</span>
      {ways.map(({ label, href }) => (
        <Link key={href} href={href} prefetch={false} className="link py-0.5">
          {label}
        </Link>
      ))}
    </p>
  );
}
