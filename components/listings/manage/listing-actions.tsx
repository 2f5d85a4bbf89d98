'use client';

import { Archive, Copy, Ellipsis, Eye, Pause, Pencil, Play, Send, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DropdownMenu, type MenuItem } from '@/components/ui/dropdown-menu';
import { IconButton } from '@/components/ui/icon-button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import type { ListingAction } from '@/domain/listings/rules';
import { useRouter } from '@/server/i18n/navigation';

/** What a menu can do to a listing: the process's actions, a copy, and the end of a draft. */
export type ListingVerb = ListingAction | 'duplicate' | 'remove';
export type ListingRunners = Record<ListingVerb, ServerAction<{ id: string }>>;

const ICONS: Record<ListingVerb, typeof Send> = {
  publish: Send,
  pause: Pause,
  resume: Play,
  archive: Archive,
  duplicate: Copy,
  remove: Trash2,
};
const DANGEROUS: ReadonlySet<ListingVerb> = new Set(['archive', 'remove']);

export interface ActedListing {
  id: string;
  status: string;
  title: string;
  actions: readonly ListingAction[];
  editable: boolean;
}

/** The menu of one listing. Each verb asks first and says what will happen. */
export function ListingActions({
  listing,
  org,
  place,
  run,
}: {
  listing: ActedListing;
  org: string;
  /** In the editor the menu need not lead to the editor. */
  place: 'list' | 'editor';
  run: ListingRunners;
}) {
  const t = useTranslations('listings.actions');
  const errorSentence = useErrorSentence();
  const router = useRouter();
  const toast = useToast();
  const [verb, setVerb] = useState<ListingVerb | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const here = `/org/${org}/listings/${listing.id}`;

  function ask(chosen: ListingVerb) {
    setProblem(undefined);
    setVerb(chosen);
  }

  async function confirm(chosen: ListingVerb) {
    setPending(true);
    const result = await run[chosen]({ listingId: listing.id }, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!result?.ok) {
      setProblem(result ? errorSentence(result.error) : t('network'));
      return;
    }
    setVerb(null);
    toast({ text: t(`${chosen}.done`, { title: listing.title }) });
    if (chosen === 'duplicate') router.push(`/org/${org}/listings/${result.value.id}`);
    else if (chosen === 'remove' && place === 'editor') router.push(`/org/${org}/listings`);
    else router.refresh();
  }

  // Publishing shows what is missing, so it is done in the editor.
  const verbs: ListingVerb[] = [
    ...listing.actions.filter((action) => action !== 'publish'),
    ...(listing.editable || listing.status === 'archived' ? (['duplicate'] as const) : []),
    ...(listing.editable && listing.status === 'draft' ? (['remove'] as const) : []),
  ];
  const item = (each: ListingVerb): MenuItem => {
    const Icon = ICONS[each];
    return {
      key: each,
      label: t(`${each}.label`),
      icon: <Icon />,
      danger: DANGEROUS.has(each),
      onSelect: () => ask(each),
    };
  };
  const links: MenuItem[] = [
    ...(place === 'list'
      ? [{ key: 'edit', type: 'link' as const, label: t('edit'), href: here, icon: <Pencil /> }]
      : []),
    { key: 'preview', type: 'link', label: t('preview'), href: `${here}/preview`, icon: <Eye /> },
  ];

  return (
    <>
      <DropdownMenu
        trigger={<IconButton label={t('menu', { title: listing.title })} icon={<Ellipsis />} />}
        items={[...links, ...verbs.map(item)]}
      />
      <Dialog
        open={verb !== null}
        onClose={() => setVerb(null)}
        size="sm"
        title={verb && t(`${verb}.title`)}
        description={verb && t(`${verb}.description`, { title: listing.title })}
        footer={
          verb && (
            <>
              <Button onClick={() => setVerb(null)}>{t('cancel')}</Button>
              <Button
                variant={DANGEROUS.has(verb) ? 'danger' : 'primary'}
                loading={pending}
                onClick={() => confirm(verb)}
              >
                {t(`${verb}.label`)}
              </Button>
            </>
          )
        }
      >
        {problem && (
          <Alert tone="danger" live>
            {problem}
          </Alert>
        )}
      </Dialog>
    </>
  );
}
