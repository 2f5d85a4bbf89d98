'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, use, useState, useTransition } from 'react';
import { OverrideInput } from '@/components/availability/rules/override-field';
import { BrokenRules } from '@/components/bookings/broken-rules';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { useRouter } from '@/server/i18n/navigation';
import type { BoardActions } from './board';
import type { MoveAnswer, MoveWish } from './move-confirm';
import { MoveTimes } from './move-times';

/** What would become of a move, and the press that does it; suspends until the server has tried it. */
export function MoveOutcome({
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
  const fields = useTranslations('fields');
  const sentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [unexplained, setUnexplained] = useState(false);
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

  function confirm() {
    if (aside && reason.trim() === '') return setUnexplained(true);
    start(() => send({ ...wish, ...said }, undoing));
  }

  return (
    <>
      <MoveTimes before={before} after={outcome} timeZone={timeZone} />
      {!after && <BrokenRules broken={taken ? [] : broken} freeUnits={0} />}
      {aside && (
        <OverrideInput
          value={reason}
          error={unexplained && reason.trim() === '' ? fields('required') : undefined}
          onChange={setReason}
        />
      )}
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
        <Button variant="primary" loading={pending} disabled={!outcome || unchecked} onClick={confirm}>
          {t('move')}
        </Button>
      </div>
    </>
  );
}
