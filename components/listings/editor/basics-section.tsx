'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/form/choice-fields';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { TextField } from '@/components/form/text-field';
import { DESCRIPTION_MAX, SUMMARY_MAX, TITLE_MAX } from '@/domain/listings/rules';
import type { EditorModel } from './editor-model';
import { EditorSection } from './editor-section';

export function BasicsSection({
  model,
  slugFixed,
  disabled,
}: {
  model: EditorModel;
  slugFixed: boolean;
  disabled: boolean;
}) {
  const t = useTranslations('listings.editor');
  const ui = useTranslations('ui.form');
  return (
    <EditorSection id="basics" title={t('sections.basics')} description={t('basics-hint')}>
      <LocaleTextField name="title" label={t('fields.title')} counted={TITLE_MAX} disabled={disabled} />
      <SelectField
        name="category"
        label={t('fields.category')}
        options={model.categories}
        placeholder={ui('choose')}
        disabled={disabled}
        className="max-w-sm"
      />
      <LocaleTextField
        name="summary"
        label={t('fields.summary')}
        hint={t('hints.summary')}
        multiline
        rows={3}
        counted={SUMMARY_MAX}
        disabled={disabled}
      />
      <LocaleTextField
        name="description"
        label={t('fields.description')}
        optional
        multiline
        rows={8}
        counted={DESCRIPTION_MAX}
        disabled={disabled}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <TextField
          name="reference"
          label={t('fields.reference')}
          hint={t('hints.reference')}
          optional
          disabled={disabled}
        />
        <TextField
          name="slug"
          label={t('fields.slug')}
          hint={slugFixed ? t('hints.slug-fixed') : t('hints.slug')}
          optional
          disabled={disabled || slugFixed}
          lead="/"
        />
      </div>
    </EditorSection>
  );
}
