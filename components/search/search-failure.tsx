import { Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { type SearchAddress, searchHref } from './search-address';

/** The search took longer than we allow it: says so, and how to ask for less. */
export function SearchFailure({ address }: { address: SearchAddress }) {
  const t = useTranslations('search');
  return (
    <EmptyState
      icon={<Hourglass />}
      title={t('too-slow')}
      className="mt-6"
      action={
        <>
          <LinkButton href={searchHref(address)} variant="primary">
            {t('try-again')}
          </LinkButton>
          <LinkButton href={searchHref({ q: address.q })}>{t('words-only')}</LinkButton>
        </>
      }
    >
      {t('too-slow-hint')}
    </EmptyState>
  );
}
