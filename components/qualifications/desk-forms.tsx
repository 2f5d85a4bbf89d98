'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MomentField } from '@/components/bookings/moment-field';
import { CheckboxGroupField, RadioField, SelectField } from '@/components/form/choice-fields';
import { DialogForm } from '@/components/form/dialog-form';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { NumberField } from '@/components/form/number-field';
import { TapAction } from '@/components/form/tap-action';
import { TextareaField, TextField } from '@/components/form/text-field';
import { Checkbox } from '@/components/ui/checkbox';
import type { ServerAction } from '@/core/action-result';
import {
  endHoldingInput,
  excuseInput,
  grantInput,
  HOW_MAX,
  REASON_MAX,
  saveConductInput,
  saveQualificationInput,
  scheduleTrainingInput,
} from '@/domain/qualifications/inputs';
import type { QualificationView } from '@/domain/qualifications/queries';
import type { ConductRule } from '@/domain/qualifications/rules';

export interface Option {
  value: string;
  label: string;
}

/** A qualification anew, or another wording of one. All forms here need messages `qualifications`. */
export function QualificationForm({
  organisationId,
  known,
  listings,
  modes,
  action,
}: {
  organisationId: string;
  known?: QualificationView;
  listings: readonly Option[];
  modes: readonly Option[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.form');
  return (
    <DialogForm
      key={JSON.stringify(known)}
      trigger={{
        children: t(known ? 'edit' : 'new'),
        size: 'sm',
        variant: known ? 'secondary' : 'primary',
      }}
      title={t(known ? 'edit' : 'new')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={saveQualificationInput}
      action={action}
      defaultValues={{
        organisationId,
        ...(known && { id: known.id }),
        title: known?.title ?? {},
        how: known?.how ?? {},
        evidence: known?.evidence ?? 'grant',
        validDays: known?.validDays ?? undefined,
        disuseDays: known?.disuseDays ?? undefined,
        listingIds: known?.listings.map(({ id }) => id) ?? [],
        accessModes: known?.accessModes.filter((mode) => isMode(mode)) ?? ['self-use'],
      }}
      size="lg"
    >
      <LocaleTextField name="title" label={t('title')} />
      <LocaleTextField name="how" label={t('how')} hint={t('how-hint')} multiline rows={3} counted={HOW_MAX} optional />
      <CheckboxGroupField name="listingIds" label={t('listings')} options={listings} columns={2} />
      <CheckboxGroupField
        name="accessModes"
        label={t('modes')}
        hint={t('modes-hint')}
        options={modes}
        columns={2}
        optional
      />
      <RadioField
        name="evidence"
        label={t('evidence')}
        options={[
          { value: 'grant', label: t('grant') },
          { value: 'declaration', label: t('declaration') },
        ]}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField integer name="validDays" label={t('valid-days')} optional />
        <NumberField integer name="disuseDays" label={t('disuse-days')} hint={t('disuse-hint')} optional />
      </div>
    </DialogForm>
  );
}

function isMode(mode: string): mode is 'self-use' | 'operator-assisted' | 'send-in' | 'remote' {
  return ['self-use', 'operator-assisted', 'send-in', 'remote'].includes(mode);
}

/** To somebody by the address of their account. */
export function GrantForm({
  qualifications,
  action,
}: {
  qualifications: readonly Option[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.grant');
  return (
    <DialogForm
      trigger={{ children: t('open'), size: 'sm' }}
      title={t('open')}
      confirmLabel={t('grant')}
      done={t('granted')}
      schema={grantInput}
      action={action}
      defaultValues={{ qualificationId: qualifications[0]?.value ?? '', email: '' }}
      size="sm"
    >
      <SelectField name="qualificationId" label={t('qualification')} options={qualifications} />
      <TextField name="email" type="email" label={t('email')} />
    </DialogForm>
  );
}

/** Declines or revokes, with the reason that the person reads. */
export function EndForm({ id, waiting, action }: { id: string; waiting: boolean; action: ServerAction<unknown> }) {
  const t = useTranslations('qualifications.end');
  const verb = t(waiting ? 'decline' : 'revoke');
  return (
    <DialogForm
      trigger={{ children: verb, size: 'sm', variant: 'danger-ghost' }}
      title={t(waiting ? 'decline-title' : 'revoke-title')}
      description={t('hint')}
      confirmLabel={verb}
      tone="danger"
      done={t('done')}
      schema={endHoldingInput}
      action={action}
      defaultValues={{ id, reason: '' }}
      size="sm"
    >
      <TextareaField name="reason" label={t('reason')} rows={3} counted={REASON_MAX} />
    </DialogForm>
  );
}

/** Forgives: a suspension or one violation, with the reason. */
export function ExcuseForm({
  id,
  kind,
  action,
}: {
  id: string;
  kind: 'lift' | 'excuse';
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.conduct');
  return (
    <DialogForm
      trigger={{ children: t(kind), size: 'sm' }}
      title={t(`${kind}-title`)}
      confirmLabel={t(kind)}
      done={t(`${kind}-done`)}
      schema={excuseInput}
      action={action}
      defaultValues={{ id, reason: '' }}
      size="sm"
    >
      <TextareaField name="reason" label={t('reason')} rows={3} counted={REASON_MAX} />
    </DialogForm>
  );
}

export function ConductForm({
  organisationId,
  rule,
  action,
}: {
  organisationId: string;
  rule: ConductRule;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.conduct');
  return (
    <DialogForm
      key={JSON.stringify(rule)}
      trigger={{ children: t('change'), size: 'sm' }}
      title={t('rule')}
      confirmLabel={t('save')}
      done={t('saved')}
      schema={saveConductInput}
      action={action}
      defaultValues={{ organisationId, ...rule }}
      size="sm"
    >
      <NumberField integer name="violationsMax" label={t('violations-max')} />
      <NumberField integer name="windowDays" label={t('window-days')} />
      <NumberField integer name="suspensionDays" label={t('suspension-days')} />
    </DialogForm>
  );
}

export function CourseForm({
  qualifications,
  start,
  end,
  action,
}: {
  qualifications: readonly Option[];
  start: string;
  end: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.course');
  return (
    <DialogForm
      trigger={{ children: t('new'), size: 'sm', variant: 'primary' }}
      title={t('new')}
      confirmLabel={t('schedule')}
      done={t('scheduled')}
      schema={scheduleTrainingInput}
      action={action}
      defaultValues={{ qualificationId: qualifications[0]?.value ?? '', start, end, seats: 8, place: '', trainer: '' }}
    >
      <SelectField name="qualificationId" label={t('qualification')} options={qualifications} />
      <div className="grid gap-5 sm:grid-cols-2">
        <MomentField name="start" label={t('start')} />
        <MomentField name="end" label={t('end')} />
        <NumberField integer name="seats" label={t('seats')} />
        <TextField name="trainer" label={t('trainer')} optional />
      </div>
      <TextField name="place" label={t('place')} optional />
    </DialogForm>
  );
}

/** Who was there: ticked to begin with, because most come. */
export function AttendanceForm({
  sessionId,
  people,
  action,
}: {
  sessionId: string;
  people: readonly { userId: string; name: string }[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('qualifications.course');
  const [attended, setAttended] = useState(people.map(({ userId }) => userId));
  return (
    <div className="grid gap-3">
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium text-sm">{t('attended')}</legend>
        {people.map(({ userId, name }) => (
          <Checkbox
            key={userId}
            name={userId}
            label={name}
            checked={attended.includes(userId)}
            onChange={(event) =>
              setAttended((now) => (event.target.checked ? [...now, userId] : now.filter((id) => id !== userId)))
            }
          />
        ))}
      </fieldset>
      <TapAction size="sm" variant="primary" action={action} input={{ sessionId, attended }} done={t('recorded')}>
        {t('record')}
      </TapAction>
    </div>
  );
}
