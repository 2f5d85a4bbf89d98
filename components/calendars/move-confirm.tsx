'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, Suspense, use, useState, useTransition } from 'react';
import { OverrideInput } from '@/components/availability/rules/override-field';
import { BrokenRules } from '@/components/bookings/broken-rules';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { ActionResult, ServerAction } from '@/core/action-result';
import type { MovePreview } from '@/domain/calendars/preview-move';
import { useRouter } from '@/server/i18n/navigation';
import type { BoardActions } from './board';
import type { BoardItem } from './board-model';
import { MoveTimes } from './move-times';

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
        <Input
          {...control}
          type="datetime-local"
          className="tabular-nums"
          value={wish[name]}
          onChange={(event) => setWish({ ...wish, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog open onClose={onClose} title={t('title')} description={`${item.customer} · ${item.person}`}>
      <div className="grid gap-4 pb-3">
        {/* The old answer stays away while a new one is on its way. */}
        <Suspense key={`${checked.start} ${checked.end}`} fallback={<Skeleton className="h-24" />}>
          <Outcome
            asked={asked}
            wish={checked}
            unitId={unitId}
            unchecked={unchecked}
            actions={actions}
            onClose={onClose}
          >
            <div className="grid gap-3 sm:grid-cols-2">
              {moment('start')}
              {moment('end')}
            </div>
            {unchecked && (
              <Button onClick={check} className="justify-self-start">
                {t('check')}
              </Button>
            )}
          </Outcome>
        </Suspense>
      </div>
    </Dialog>
  );
}

function Outcome({
  asked,
  wish,
  unitId,
  unchecked,
  actions,
  onClose,
  children,
}: {
  asked: Promise<MoveAnswer>;
  wish: MoveWish;
  unitId: string | undefined;
  unchecked: boolean;
  actions: BoardActions;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations('calendars.move');
  const ui = useTranslations('ui.form');
  const sentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const answer = use(asked);
  const move = actions.table.move;
  if (!answer?.ok) {
    return (
      <>
        <Alert tone="danger">{answer ? sentence(answer.error) : ui('network')}</Alert>
        {children}
      </>
    );
  }
  const { before, after, aside, broken, taken, timeZone } = answer.value;
  const outcome = after ?? aside;
  const said = {
    ...(note.trim() && { note }),
    ...(aside && { overrideReason: reason.trim() }),
  };
  const undoing = {
    id: wish.id,
    start: before.start,
    end: before.end,
    ...(wish.unitIds && unitId && { unitIds: [unitId] }),
  };

  /** Sends it; afterwards one press takes it back. */
  async function send(input: Record<string, unknown>, undo: Record<string, unknown> | null) {
    const result = await move?.(input, crypto.randomUUID()).catch(() => null);
    if (!result?.ok) return setProblem(result ? sentence(result.error) : ui('network'));
    const back = undo && (
      <Button
        size="sm"
        variant="ghost"
        className="text-surface hover:bg-surface/15"
        onClick={() => start(() => send(undo, null))}
      >
        {t('undo')}
      </Button>
    );
    toast({ text: t(undo ? 'done' : 'undone'), action: back });
    onClose();
    router.refresh();
  }

  return (
    <>
      <MoveTimes before={before} after={outcome} timeZone={timeZone} />
      {!after && <BrokenRules broken={taken ? [] : broken} freeUnits={0} />}
      {aside && <OverrideInput value={reason} onChange={setReason} />}
      {children}
      <Field label={t('note')} hint={t('note-hint')} optional>
        {({ invalid: _, ...control }) => (
          <Input {...control} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {problem && (
        <Alert tone="danger" live>
          {problem}
        </Alert>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button
          variant="primary"
          loading={pending}
          disabled={!outcome || unchecked || (aside !== null && reason.trim() === '')}
          onClick={() => start(() => send({ ...wish, ...said }, undoing))}
        >
          {t('move')}
        </Button>
      </div>
    </>
  );
}
