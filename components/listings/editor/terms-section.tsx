'use client';

import { useTranslations } from 'next-intl';
import { RadioField, SelectField } from '@/components/form/choice-fields';
import { NumberField } from '@/components/form/number-field';
import { useField } from '@/components/form/use-field';
import { Link } from '@/server/i18n/navigation';
import { DurationField } from './duration-field';
import type { EditorModel } from './editor-model';
import { EditorSection } from './editor-section';

const STEPS = [5, 10, 15, 20, 30, 60, 120, 240, 480, 720, 1440];

/** How customers may book. */
export function TermsSection({
  model,
  disabled,
  termsHref,
}: {
  model: EditorModel;
  disabled: boolean;
  termsHref: string;
}) {
  const t = useTranslations('listings.editor');
  const durations = useTranslations('listings.durations');
  const mode = useField('bookingMode').text;
  const step = Number(useField('stepMinutes').value);
  const steps = STEPS.includes(step) || !Number.isInteger(step) ? STEPS : [...STEPS, step].sort((a, b) => a - b);
  return (
    <EditorSection id="terms" title={t('sections.terms')}>
      <RadioField
        name="bookingMode"
        label={t('fields.booking-mode')}
        options={model.bookingModes.map((each) => ({ ...each, disabled }))}
        card
        columns={3}
      />
      {model.hasUnits && mode !== 'enquiry' && (
        <>
          <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
            <SelectField
              name="stepMinutes"
              label={t('fields.step')}
              hint={t('hints.step')}
              disabled={disabled}
              options={steps.map((minutes) => ({
                value: String(minutes),
                label:
                  minutes % 60 === 0
                    ? durations('n-hours', { n: minutes / 60 })
                    : durations('n-minutes', { n: minutes }),
              }))}
            />
            <DurationField name="minMinutes" label={t('fields.min')} disabled={disabled} />
            <DurationField name="maxMinutes" label={t('fields.max')} disabled={disabled} />
            <DurationField
              name="noticeMinutes"
              label={t('fields.notice')}
              hint={t('hints.notice')}
              disabled={disabled}
            />
            <NumberField
              name="horizonDays"
              label={t('fields.horizon')}
              hint={t('hints.horizon')}
              integer
              trail={durations('days')}
            />
          </div>
          <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
            <DurationField
              name="bufferBeforeMinutes"
              label={t('fields.buffer-before')}
              hint={t('hints.buffer')}
              disabled={disabled}
            />
            <DurationField name="bufferAfterMinutes" label={t('fields.buffer-after')} disabled={disabled} />
          </div>
          <p className="text-sm">
            <Link href={termsHref} className="text-accent underline underline-offset-2">
              {t('terms-link')}
            </Link>
          </p>
        </>
      )}
    </EditorSection>
  );
}
