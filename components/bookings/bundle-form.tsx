'use client';

import { useTranslations } from 'next-intl';
import { OverrideField } from '@/components/availability/rules/override-field';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import { useFieldError } from '@/components/form/use-field';
import { FieldMessage } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import type { ServerAction } from '@/core/action-result';
import { bookBundleInput } from '@/domain/bookings/inputs';
import { useRouter } from '@/server/i18n/navigation';
import { type AskedForm, emptyAnswers } from './asked-form';
import { CustomerFields, ListingFields } from './detail-fields';

interface BundleItem {
  listingId: string;
  title: string;
  asked: AskedForm;
  /** Rules are broken that the reader, a manager, may set aside. */
  override: boolean;
}

/** Books several resources for one time: all of them or none. Needs messages `bookings`, `rules`. */
export function BundleForm({
  organisationId,
  during,
  items,
  action,
}: {
  organisationId: string;
  during: { start: string; end: string };
  items: readonly BundleItem[];
  action: ServerAction<{ bookings: { id: string }[] }>;
}) {
  const t = useTranslations('bookings.bundle');
  const router = useRouter();
  const form = useActionForm({
    schema: bookBundleInput,
    action,
    defaultValues: {
      organisationId,
      project: '',
      guests: [],
      items: items.map(({ listingId, asked }) => ({
        listingId,
        ...during,
        units: 1,
        purpose: '',
        ...emptyAnswers(asked),
      })),
    },
    onSuccess: ({ bookings: [first] }) => {
      if (first) router.push({ pathname: `/bookings/${first.id}`, query: { made: '1' } });
    },
  });
  return (
    <ActionForm form={form}>
      {items.map((item, n) => (
        <ItemFields key={item.listingId} item={item} n={n} />
      ))}
      <CustomerFields />
      <p className="text-ink-muted text-sm">{t('all-or-none')}</p>
      <FormActions>
        <SubmitButton size="lg" className="w-full sm:w-auto">
          {t('submit', { count: items.length })}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function ItemFields({ item, n }: { item: BundleItem; n: number }) {
  const refused = useFieldError(`items.${n}.start`);
  return (
    <div data-field={`items.${n}`}>
      <Fieldset legend={item.title}>
        <FieldMessage id={`item-${n}-error`}>{refused}</FieldMessage>
        <div className="grid gap-4">
          {item.override && <OverrideField prefix={`items.${n}.`} />}
          <ListingFields asked={item.asked} prefix={`items.${n}.`} />
        </div>
      </Fieldset>
    </div>
  );
}
