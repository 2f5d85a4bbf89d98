import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MomentInput } from '@/components/ui/moment-input';
import { Select } from '@/components/ui/select';

/** Start and end, `YYYY-MM-DDTHH:MM` on the listing's wall clock, for forms that keep them in the address. */
export function SpanInputs({
  start,
  end,
  zone,
  labels,
}: {
  start: string;
  end: string;
  /** The listing's zone by name. */
  zone: string;
  labels: { start: string; end: string };
}) {
  const t = useTranslations('bookings');
  return (
    <>
      <Field label={labels.start} hint={t('book.time-hint', { zone })}>
        {({ invalid: _, ...control }) => <MomentInput {...control} required name="start" defaultValue={start} />}
      </Field>
      <Field label={labels.end}>
        {({ invalid: _, ...control }) => <MomentInput {...control} required name="end" defaultValue={end} />}
      </Field>
    </>
  );
}

/** How many units; nothing where there is one. */
export function UnitsInput({ units, max }: { units: number; max: number }) {
  const t = useTranslations('bookings');
  if (max <= 1) return null;
  return (
    <Field label={t('book.units-of', { max })}>
      {({ invalid: _, ...control }) => (
        <Input {...control} type="number" name="units" min={1} max={max} defaultValue={units} />
      )}
    </Field>
  );
}

/** For which of one's organisations; nothing where there is one. */
export function OrganisationInput({
  organisations,
  chosen,
}: {
  organisations: readonly { id: string; name: string }[];
  chosen: string;
}) {
  const t = useTranslations('bookings');
  if (organisations.length <= 1) return null;
  return (
    <Field label={t('fields.organisation')}>
      {({ invalid: _, ...control }) => (
        <Select
          {...control}
          name="organisation"
          defaultValue={chosen}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Field>
  );
}
