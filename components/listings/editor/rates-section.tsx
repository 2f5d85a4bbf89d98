'use client';

import { useTranslations } from 'next-intl';
import { MoneyField } from '@/components/form/number-field';
import { useField } from '@/components/form/use-field';
import { Alert } from '@/components/ui/alert';
import { Fieldset } from '@/components/ui/fieldset';
import type { EditorModel } from './editor-model';
import { EditorSection } from './editor-section';

/** What it costs: a price per hour, day, sample … for everyone, and other ones for partners and one's own people. */
export function RatesSection({ model, mayPublish }: { model: EditorModel; mayPublish: boolean }) {
  const t = useTranslations('listings.editor');
  const enquiry = useField('bookingMode').text === 'enquiry';
  return (
    <EditorSection id="rates" title={t('sections.rates')} description={t('rates-hint')}>
      {!mayPublish && <Alert>{t('rates-manager-only')}</Alert>}
      {model.rateBases.map((basis, row) => (
        <Fieldset key={basis.value} legend={t('per', { basis: basis.label })} disabled={!mayPublish}>
          <div className="grid gap-4 sm:grid-cols-3">
            {model.customerGroups.map((group, at) => (
              <MoneyField
                key={group.value}
                name={`rates.${group.value}_${basis.value}`}
                label={group.label}
                optional={row > 0 || at > 0 || enquiry}
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </EditorSection>
  );
}
