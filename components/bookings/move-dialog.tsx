'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OverrideField } from '@/components/availability/rules/override-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { NumberField } from '@/components/form/number-field';
import { TextField } from '@/components/form/text-field';
import { type FormProblem, useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import type { FieldError } from '@/core/errors';
import { isBookingRule, isOverridable } from '@/domain/availability/rules';
import { moveBookingInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { BrokenRules } from './broken-rules';
import { MomentField } from './moment-field';

/** The time that a form for moving begins with, on the listing's wall clock. */
export interface MoveSlot {
  id: string;
  version: number;
  start: string;
  end: string;
  units: number;
  /** True when the customer moves what the provider had approved. */
  asksAgain: boolean;
  /** The reader may set rules aside, with a reason. */
  mayOverride: boolean;
}

/** Moves a booking to a typed time. Needs messages `bookings`, `rules`. */
export function MoveDialog({
  slot,
  run,
  size,
}: {
  slot: MoveSlot;
  run: ServerAction<{ state: string }>;
  size: 'sm' | 'md';
}) {
  const t = useTranslations('bookings');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {t('actions.move.label')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('actions.move.title')}
        description={t('actions.move.description')}
      >
        {open && <MoveForm slot={slot} run={run} onMoved={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function MoveForm({
  slot,
  run,
  onMoved,
}: {
  slot: MoveSlot;
  run: ServerAction<{ state: string }>;
  onMoved: () => void;
}) {
  const t = useTranslations('bookings');
  const toast = useToast();
  const router = useRouter();
  const { asksAgain, mayOverride, ...values } = slot;
  const form = useActionForm({
    schema: moveBookingInput,
    action: run,
    defaultValues: { ...values, note: '', overrideReason: '' },
    onSuccess: () => {
      toast({ text: t('actions.move.done') });
      onMoved();
      router.refresh();
    },
  });
  const broken = brokenRules(form.problem);
  const settable = broken.length > 0 && broken.every(({ overridable }) => overridable);
  return (
    <ActionForm form={form} className="pb-3">
      {broken.length > 0 && <BrokenRules broken={broken} freeUnits={0} />}
      {mayOverride && settable && <OverrideField />}
      {asksAgain && <Alert tone="warning">{t('actions.move.again')}</Alert>}
      <MomentField name="start" label={t('fields.start')} />
      <MomentField name="end" label={t('fields.end')} />
      {slot.units > 1 && <NumberField integer name="units" label={t('fields.units')} />}
      <TextField name="note" label={t('actions.note')} hint={t('actions.note-hint')} optional />
      <FormActions>
        <SubmitButton>{t('actions.move.label')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The rules that a refused move breaks, each with whether a manager may set it aside. */
function brokenRules(problem: FormProblem | null): (FieldError & { overridable: boolean })[] {
  if (problem?.type !== 'refused') return [];
  return problem.error.fields
    .filter(({ code }) => isBookingRule(code))
    .map((field) => ({ ...field, overridable: isOverridable(field.code) }));
}
