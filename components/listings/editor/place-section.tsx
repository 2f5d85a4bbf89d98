'use client';

import { LocateFixed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { SelectField } from '@/components/form/choice-fields';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { NumberField } from '@/components/form/number-field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { FieldMessage } from '@/components/ui/field';
import type { EditorModel } from './editor-model';
import { EditorSection } from './editor-section';

/** Where it stands and whom to ask. */
export function PlaceSection({ model, disabled }: { model: EditorModel; disabled: boolean }) {
  const t = useTranslations('listings.editor');
  const ui = useTranslations('ui.form');
  return (
    <EditorSection id="place" title={model.hasPlace ? t('sections.place') : t('sections.contact')}>
      <SelectField
        name="regionCode"
        label={t('fields.region')}
        options={model.regions}
        placeholder={ui('choose')}
        disabled={disabled}
        className="max-w-sm"
      />
      {model.hasPlace && (
        <>
          <LocaleTextField name="address" label={t('fields.address')} hint={t('hints.address')} disabled={disabled} />
          <Position disabled={disabled} />
        </>
      )}
      <div className="grid gap-5 md:grid-cols-3">
        <TextField name="contactName" label={t('fields.contact-name')} optional disabled={disabled} />
        <TextField name="contactEmail" type="email" label={t('fields.contact-email')} optional disabled={disabled} />
        <TextField name="contactPhone" type="tel" label={t('fields.contact-phone')} optional disabled={disabled} />
      </div>
    </EditorSection>
  );
}

function Position({ disabled }: { disabled: boolean }) {
  const t = useTranslations('listings.editor');
  const form = useFormContext();
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');

  function locate() {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.setValue('latitude', Math.round(coords.latitude * 1e5) / 1e5);
        form.setValue('longitude', Math.round(coords.longitude * 1e5) / 1e5);
        setState('idle');
      },
      () => setState('refused'),
      { timeout: 10_000 },
    );
  }

  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          name="latitude"
          label={t('fields.latitude')}
          optional
          placeholder="30.6305"
          disabled={disabled}
          className="w-40"
        />
        <NumberField
          name="longitude"
          label={t('fields.longitude')}
          optional
          placeholder="104.0839"
          disabled={disabled}
          className="w-40"
        />
        <Button icon={<LocateFixed />} loading={state === 'asking'} disabled={disabled} onClick={locate}>
          {t('locate')}
        </Button>
      </div>
      <p className="text-ink-muted text-xs">{t('hints.position')}</p>
      <FieldMessage id="position-error">{state === 'refused' && t('locate-refused')}</FieldMessage>
    </div>
  );
}
