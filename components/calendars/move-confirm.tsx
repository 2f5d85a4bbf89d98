'use client';

import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { MomentInput } from '@/components/ui/moment-input';
import { Skeleton } from '@/components/ui/skeleton';
import type { ActionResult, ServerAction } from '@/core/action-result';
import type { MovePreview } from '@/domain/calendars/preview-move';
import type { BoardActions } from './board';
import type { BoardItem } from './board-model';
import { MoveOutcome } from './move-outcome';

export interface MoveWish {
  id: string;
  version?: number;
  /** `YYYY-MM-DDTHH:MM` on the listing's wall clock. */
  start: string;
  end: string;
  unitIds?: string[];
}

/** Null: no answer came. */
export type MoveAnswer = ActionResult<MovePreview> | null;

export function askMove(preview: ServerAction<MovePreview>, wish: MoveWish): Promise<MoveAnswer> {
  return preview(wish, crypto.randomUUID()).catch(() => null);
}

/** Asks before a booking is moved: both times, both prices, and all that speaks against it. Times may be typed too. */
export function MoveConfirm({
  item,
  wish: dropped,
  unitId,
  asked: first,
  actions,
  onClose,
}: {
  item: BoardItem;
  wish: MoveWish;
  /** The unit that it was dragged from. */
  unitId: string | undefined;
  asked: Promise<MoveAnswer>;
  actions: BoardActions;
  onClose: () => void;
}) {
  const t = useTranslations('calendars.move');
  const [wish, setWish] = useState(dropped);
  const [asked, setAsked] = useState(first);
  const [checked, setChecked] = useState(dropped);
  const unchecked = wish.start !== checked.start || wish.end !== checked.end;

  function check() {
    setChecked(wish);
    setAsked(askMove(actions.preview, wish));
  }

  const moment = (name: 'start' | 'end') => (
    <Field label={t(name)}>
      {({ invalid: _, ...control }) => (
        <MomentInput {...control} value={wish[name]} onType={(moment) => setWish({ ...wish, [name]: moment })} />
      )}
    </Field>
  );
  return (
    <Dialog open size="lg" onClose={onClose} title={t('title')} description={`${item.customer} · ${item.person}`}>
      <div className="grid gap-4 pb-3">
        {/* The old answer stays away while a new one is on its way. */}
        <Suspense key={`${checked.start} ${checked.end}`} fallback={<Skeleton className="h-24" />}>
          <MoveOutcome
            asked={asked}
            wish={checked}
            unitId={unitId}
            unchecked={unchecked}
            actions={actions}
            onClose={onClose}
          >
            <div className="grid gap-3 *:min-w-0 sm:grid-cols-2">
              {moment('start')}
              {moment('end')}
            </div>
            {unchecked && (
              <Button onClick={check} className="justify-self-start">
                {t('check')}
              </Button>
            )}
          </MoveOutcome>
        </Suspense>
      </div>
    </Dialog>
  );
}
