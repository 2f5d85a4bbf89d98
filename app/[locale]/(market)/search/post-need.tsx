import { Handshake } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { SearchAddress } from '@/components/search/search-address';
import { LinkButton } from '@/components/ui/link-button';
import { canEditNeeds } from '@/domain/needs/policy';
import { TITLE_MAX } from '@/domain/needs/rules';
import { currentActor } from '@/server/actor';
import { withQuery } from '@/server/query-string';

/** Where nothing was found, what is sought may be posted as a need: by whoever may write for an organisation. */
export async function PostNeed({ address: { q, kind } }: { address: SearchAddress }) {
  const [t, actor] = [await getTranslations('search'), await currentActor()];
  if (actor.type === 'anonymous') {
    return (
      <LinkButton href="/sign-in?next=/needs" prefetch={false} icon={<Handshake />}>
        {t('post-need')}
      </LinkButton>
    );
  }
  if (actor.type !== 'person') return null;
  const writer = actor.memberships.find(({ organisationId }) => canEditNeeds(actor, organisationId));
  if (!writer) return null;
  return (
    <LinkButton
      href={withQuery(`/org/${writer.slug}/needs/new`, { title: q?.slice(0, TITLE_MAX), kind })}
      prefetch={false}
      icon={<Handshake />}
    >
      {t('post-need')}
    </LinkButton>
  );
}
