'use client';

import { BellPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import type { ServerAction } from '@/core/action-result';

// The form comes when somebody wants it: the search page is light without.
const SaveSearchForm = lazy(() => import('./save-search-form'));

export interface SaveSearchProps {
  /** Parts of the address that a saved search keeps. */
  address: Record<string, string>;
  /** What to call it unless the person knows better. */
  name: string;
  /** Hours are asked for now, which a saved search does not keep. */
  dropsTime: boolean;
  action: ServerAction<{ savedSearchId: string }>;
}

/** Keeps the search as it stands, with alerts. Needs messages `saved`. */
export function SaveSearchButton({ variant, ...search }: SaveSearchProps & { variant?: 'primary' | 'secondary' }) {
  const t = useTranslations('saved');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} icon={<BellPlus />} onClick={() => setOpen(true)}>
        {t('save.button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('save.title')} description={t('save.lead')}>
        {open && (
          <Suspense fallback={<Spinner />}>
            <SaveSearchForm {...search} onSaved={() => setOpen(false)} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
