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

/** Asks, perhaps for a note, and takes one action on a booking. Needs messages `bookings`. */
export function BookingActionButton({
  booking,
  action,
  note,
  run,
  look = 'secondary',
  size,
}: {
  booking: { id: string; version: number };
  action: BookingAction;
  note: 'required' | 'optional';
  run: ServerAction<{ state: string }>;
  look?: 'primary' | 'secondary' | 'danger-ghost';
  size: 'sm' | 'md';
}) {
  const t = useTranslations('bookings.actions');
  const ui = useTranslations('ui.form');
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const toast = useToast();
  const router = useRouter();
  const [text, setText] = useState('');
  const token = useRef<string>(undefined);

  async function take(): Promise<string | undefined> {
    if (note === 'required' && text.trim() === '') return fieldSentence({ code: 'required' });
    token.current ??= crypto.randomUUID();
    try {
      const answer = await run(
        { id: booking.id, version: booking.version, ...(text.trim() && { note: text }) },
        token.current,
      );
      if (isDecided(answer)) token.current = undefined;
      if (!answer.ok) {
        const [field] = answer.error.fields;
        return field ? fieldSentence(field) : errorSentence(answer.error);
      }
    } catch (thrown) {
      unstable_rethrow(thrown);
      return ui('network');
    }
    toast({ text: t(`${action}.done`) });
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={{ children: t(`${action}.label`), variant: look, size }}
      title={t(`${action}.title`)}
      description={t(`${action}.description`)}
      confirmLabel={t(`${action}.label`)}
      tone={look === 'danger-ghost' ? 'danger' : 'primary'}
      onConfirm={take}
    >
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
