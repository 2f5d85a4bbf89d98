import { BellPlus } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { SaveSearchButton } from '@/components/saved-searches/save-search-button';
import { type SearchAddress, searchHref } from '@/components/search/search-address';
import { LinkButton } from '@/components/ui/link-button';
import { savedParts } from '@/domain/saved-searches/rules';
import { currentActor } from '@/server/actor';
import { saveSearchAction } from '../../(account)/account/searches/actions';
import { nameSearch } from '../../(account)/account/searches/describe-searches';

/** Keeps the search as it stands; a visitor signs in first and comes back to it. Nothing where nothing is asked for. */
export async function SaveSearch({ address }: { address: SearchAddress }) {
  const kept = savedParts(address);
  if (Object.keys(kept).length === 0) return null;
  const [t, actor] = [await getTranslations(), await currentActor()];
  if (actor.type !== 'person') {
    const next = new URLSearchParams({ next: searchHref(address) });
    return (
      <LinkButton href={`/sign-in?${next}`} prefetch={false} icon={<BellPlus />}>
        {t('saved.save.button')}
      </LinkButton>
    );
  }
  const name = (await nameSearch(kept)) || t('saved.title');
  return (
    <ClientMessages namespaces={['saved']}>
      <SaveSearchButton address={kept} name={name} dropsTime={Boolean(address.date)} action={saveSearchAction} />
    </ClientMessages>
  );
}
