import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListingMatch } from '@/domain/needs/match-views';
import { MatchList } from './match-list';

/** A need's matches as a part of its page. */
export function NeedMatches({ matches }: { matches: readonly ListingMatch[] }) {
  const t = useTranslations('needs.matches');
  return (
    <section aria-labelledby="need-matches" className="mt-12">
      <h2 id="need-matches" className="text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 text-ink-muted text-sm">{t('description')}</p>
      {matches.length === 0 ? (
        <EmptyState level="h3" title={t('none')}>
          {t('none-hint')}
        </EmptyState>
      ) : (
        <MatchList matches={matches} />
      )}
    </section>
  );
}
