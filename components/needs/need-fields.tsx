'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxGroupField } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/date-field';
import { KeywordsField } from '@/components/form/keywords-field';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { MoneyField, NumberField } from '@/components/form/number-field';
import { TextareaField } from '@/components/form/text-field';
import { RegionField, type RegionOption } from '@/components/organisations/region-field';
import type { RadioOption } from '@/components/ui/radio-group';
import {
  DESCRIPTION_MAX,
  IPC_MAX,
  KEYWORDS_MAX,
  PRIVATE_NOTE_MAX,
  SPECIFICATION_MAX,
  SUMMARY_MAX,
  TITLE_MAX,
} from '@/domain/needs/rules';

export interface NeedChoices {
  regions: readonly RegionOption[];
  kinds: readonly RadioOption[];
  partnerships: readonly RadioOption[];
}

/** What is sought, in the order in which one thinks of it; what stays private comes last, apart. */
export function NeedFields({ regions, kinds, partnerships }: NeedChoices) {
  const t = useTranslations('needs.form');
  return (
    <>
      <Section title={t('what')}>
        <LocaleTextField name="title" label={t('title')} hint={t('title-hint')} counted={TITLE_MAX} />
        <LocaleTextField
          name="summary"
          label={t('summary')}
          hint={t('summary-hint')}
          multiline
          rows={3}
          counted={SUMMARY_MAX}
        />
        <LocaleTextField
          name="description"
          label={t('description')}
          hint={t('description-hint')}
          multiline
          rows={8}
          counted={DESCRIPTION_MAX}
        />
        <LocaleTextField
          name="specification"
          label={t('specification')}
          hint={t('specification-hint')}
          multiline
          rows={5}
          optional
          counted={SPECIFICATION_MAX}
        />
      </Section>
      <Section title={t('match')}>
        <CheckboxGroupField name="kinds" label={t('kinds')} hint={t('kinds-hint')} options={kinds} columns={2} />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <KeywordsField name="technologyKeywords" label={t('technology-keywords')} max={KEYWORDS_MAX} optional />
          <KeywordsField name="marketKeywords" label={t('market-keywords')} max={KEYWORDS_MAX} optional />
          <KeywordsField name="ipcSymbols" label={t('ipc')} hint={t('ipc-hint')} max={IPC_MAX} optional />
          <NumberField name="trlMin" label={t('trl')} hint={t('trl-hint')} integer optional />
        </div>
      </Section>
      <Section title={t('conditions')}>
        <CheckboxGroupField name="partnerships" label={t('partnerships')} options={partnerships} columns={2} optional />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <MoneyField name="budgetMinor" label={t('budget')} hint={t('budget-hint')} optional />
          <DateField name="deadlineOn" label={t('deadline')} hint={t('deadline-hint')} optional />
        </div>
        <RegionField name="regionCode" label={t('region')} hint={t('region-hint')} regions={regions} />
      </Section>
      <Section title={t('private')}>
        <TextareaField
          name="privateNote"
          label={t('private-note')}
          hint={t('private-hint')}
          rows={4}
          optional
          counted={PRIVATE_NOTE_MAX}
        />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5 border-line border-t pt-6 first-of-type:border-t-0 first-of-type:pt-0">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}
