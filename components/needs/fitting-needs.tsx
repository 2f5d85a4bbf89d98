import { useTranslations } from 'next-intl';
import { LocaleLine } from '@/components/listings/public/locale-line';
import { Card } from '@/components/ui/card';
import type { NeedMatch } from '@/domain/needs/match-views';
import { Link } from '@/server/i18n/navigation';
import { MatchReasons } from './match-reasons';
import { NeedTerms } from './need-terms';

/** Needs that a listing could answer, on the listing's page. */
export function FittingNeeds({ matches }: { matches: readonly NeedMatch[] }) {
  const t = useTranslations('needs.fitting');
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby="fitting-needs" className="mt-14">
      <h2 id="fitting-needs" className="mb-1 text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 text-ink-muted text-sm">{t('description')}</p>
      <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {matches.map(({ need, reasons }) => (
          <li key={need.id} className="grid grid-cols-1">
            <Card interactive className="grid grid-cols-1 content-start gap-2">
              <h3 className="text-base leading-snug">
                <Link href={`/needs/${need.id}`} prefetch={false} className="stretched outline-none">
                  <LocaleLine text={need.title} />
                </Link>
              </h3>
              <p className="text-ink-muted text-sm">
                <LocaleLine text={need.organisation.name} />
              </p>
              <NeedTerms need={need} />
              <MatchReasons reasons={reasons} />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
