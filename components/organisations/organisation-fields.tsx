'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { RadioField, SelectField } from '@/components/form/choice-fields';
import { LocaleTextField } from '@/components/form/locale-text-field';
import { NumberField } from '@/components/form/number-field';
import { TextField } from '@/components/form/text-field';
import { ORGANISATION_KINDS } from '@/core/actor';
import { DESCRIPTION_MAX, ORGANISATION_NAME_MAX } from '@/domain/organisations/inputs';
import { hasUscc } from '@/domain/organisations/rules';
import { RegionField, type RegionOption } from './region-field';

/** What an organisation says of itself, in the order in which one thinks of it. */
export function OrganisationFields({
  regions,
  identityLocked = false,
  kindAsCards = false,
}: {
  regions: readonly RegionOption[];
  /** Who it is was submitted already. */
  identityLocked?: boolean;
  kindAsCards?: boolean;
}) {
  const t = useTranslations('organisations');
  const kind: unknown = useWatch({ name: 'kind' });
  const regionCode: unknown = useWatch({ name: 'regionCode' });
  const wantsUscc = typeof regionCode !== 'string' || hasUscc(regionCode);
  const kinds = ORGANISATION_KINDS.map((value) => ({
    value,
    label: t(`kinds.${value}`),
    description: t(`kind-hints.${value}`),
    disabled: identityLocked,
  }));
  return (
    <>
      <Section title={t('new.identity')}>
        {kindAsCards ? (
          <RadioField name="kind" label={t('fields.kind')} options={kinds} card columns={2} />
        ) : (
          <SelectField name="kind" label={t('fields.kind')} options={kinds} disabled={identityLocked} />
        )}
        <LocaleTextField
          name="name"
          label={t('fields.name')}
          hint={t('fields.name-hint')}
          counted={ORGANISATION_NAME_MAX}
          disabled={identityLocked}
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          {wantsUscc && (
            <TextField name="uscc" label={t('fields.uscc')} hint={t('fields.uscc-hint')} disabled={identityLocked} />
          )}
          {(kind === 'university' || kind === 'institute') && (
            <TextField
              name="ror"
              label={t('fields.ror')}
              hint={t('fields.ror-hint')}
              optional
              disabled={identityLocked}
            />
          )}
        </div>
        <LocaleTextField
          name="description"
          label={t('fields.description')}
          hint={t('fields.description-hint')}
          multiline
          optional
          counted={DESCRIPTION_MAX}
        />
      </Section>
      <Section title={t('new.place')}>
        <RegionField name="regionCode" label={t('fields.region')} regions={regions} />
        <LocaleTextField name="address" label={t('fields.address')} optional />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <NumberField name="latitude" label={t('fields.latitude')} hint={t('fields.position-hint')} optional />
          <NumberField name="longitude" label={t('fields.longitude')} optional />
        </div>
      </Section>
      <Section title={t('new.contact')}>
        <TextField name="website" type="url" label={t('fields.website')} optional />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField name="contactEmail" type="email" label={t('fields.contact-email')} optional />
          <TextField name="contactPhone" type="tel" label={t('fields.contact-phone')} optional />
        </div>
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
