'use client';

import { unstable_rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useErrorSentence, useFieldSentence } from '@/components/form/use-sentence';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { isDecided, type ServerAction } from '@/core/action-result';
import { type BookingAction, takesNote } from '@/domain/bookings/rules';
import { useRouter } from '@/server/i18n/navigation';
import { CancellationDue, type ScopeChoice, ScopeField } from './action-reach';

export interface BookingActionButtonProps {
  booking: { id: string; version: number };
  action: BookingAction;
  note: 'required' | 'optional';
  run: ServerAction<{ state: string }>;
  look?: 'primary' | 'secondary' | 'danger-ghost';
  size: 'sm' | 'md';
  /** How far it may reach: the booking alone, or more of its series, for which `runSeries` does it. */
  scopes?: readonly [ScopeChoice, ...ScopeChoice[]];
  runSeries?: ServerAction<{ bookings: readonly unknown[] }>;
  /** For cancelling: whose side the reader is on. Without it nothing is said of fees. */
  side?: 'customer' | 'provider';
}

/** Asks, perhaps for a note, and takes one action on a booking. Needs messages `bookings`. */
export function BookingActionButton({
  booking,
  action,
  note,
  run,
  look = 'secondary',
  size,
  scopes,
  runSeries,
  side,
}: BookingActionButtonProps) {
  const t = useTranslations('bookings.actions');
  const series = useTranslations('bookings.series');
  const ui = useTranslations('ui.form');
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const toast = useToast();
  const router = useRouter();
  const [text, setText] = useState('');
  const [scope, setScope] = useState<ScopeChoice['scope']>('one');
  const [majeure, setMajeure] = useState(false);
  const token = useRef<string>(undefined);
  const chosen = scopes?.find((each) => each.scope === scope) ?? scopes?.[0];

  async function take(): Promise<string | undefined> {
    if (note === 'required' && text.trim() === '') return fieldSentence({ code: 'required' });
    token.current ??= crypto.randomUUID();
    const said = { ...(text.trim() && { note: text }), ...(majeure && { reason: 'force-majeure' }) };
    try {
      const answer =
        scope === 'one' || !runSeries
          ? await run({ id: booking.id, version: booking.version, ...said }, token.current)
          : await runSeries({ id: booking.id, take: action, scope, ...said }, token.current);
      if (isDecided(answer)) token.current = undefined;
      if (!answer.ok) {
        const [field] = answer.error.fields;
        return field ? fieldSentence(field) : errorSentence(answer.error);
      }
      const { value } = answer;
      toast({ text: 'bookings' in value ? series('done', { count: value.bookings.length }) : t(`${action}.done`) });
    } catch (thrown) {
      unstable_rethrow(thrown);
      return ui('network');
    }
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={{ children: t(`${action}.label`), variant: look, size }}
      title={t(`${action}.title`)}
      description={t(`${action}.description`)}
      confirmLabel={t(`${action}.label`)}
      dismissLabel={action === 'cancel' ? t('back') : undefined}
      tone={look === 'danger-ghost' ? 'danger' : 'primary'}
      onConfirm={take}
    >
      {scopes && scopes.length > 1 && runSeries && <ScopeField choices={scopes} value={scope} onChange={setScope} />}
      {action === 'cancel' && side && chosen && (
        <CancellationDue side={side} chosen={chosen} majeure={majeure} onMajeure={setMajeure} />
      )}
      {takesNote(action) && (
        <Field
          label={t(note === 'required' ? 'note-required' : 'note')}
          hint={t('note-hint')}
          optional={note !== 'required'}
        >
          {(control) => (
            <Textarea {...control} value={text} maxLength={1000} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      )}
    </ConfirmDialog>
  );
}
