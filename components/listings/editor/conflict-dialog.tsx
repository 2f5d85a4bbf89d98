'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { type EntryLabels, showEntry } from './show-entry';
import type { Autosave } from './use-autosave';

/** Somebody saved the same entries elsewhere: both versions side by side, and one choice for each. */
export function ConflictDialog({ autosave, labels }: { autosave: Autosave; labels: EntryLabels }) {
  const t = useTranslations('listings.conflict');
  const { conflicts, choose } = autosave;
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState(false);
  if (conflicts.length === 0) return null;

  function pick(path: string, side: string) {
    const next = new Set(theirs);
    if (side === 'theirs') next.add(path);
    else next.delete(path);
    setTheirs(next);
  }

  if (hidden) {
    return (
      <div className="fixed inset-x-4 bottom-20 z-40 flex justify-center lg:bottom-6">
        <Button variant="danger" onClick={() => setHidden(false)}>
          {t('open', { count: conflicts.length })}
        </Button>
      </div>
    );
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={() => setHidden(true)}
      title={t('title')}
      description={t('description')}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            choose([...theirs]);
            setTheirs(new Set());
          }}
        >
          {t('apply')}
        </Button>
      }
    >
      <ul className="grid gap-6">
        {conflicts.map(({ path, mine, theirs: other }) => (
          <li key={path} className="grid gap-2">
            <h3 className="font-medium text-sm">{labels[path] ?? path}</h3>
            <RadioGroup
              name={`conflict-${path}`}
              card
              value={theirs.has(path) ? 'theirs' : 'mine'}
              onChange={(event) => pick(path, event.target.value)}
              options={[
                { value: 'mine', label: t('mine'), description: showEntry(mine) || t('empty') },
                { value: 'theirs', label: t('theirs'), description: showEntry(other) || t('empty') },
              ]}
              className="sm:grid-cols-2"
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
