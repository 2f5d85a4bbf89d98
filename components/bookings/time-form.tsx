import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

/** Typed start and end in the address: works before the page is awake, and nights and weekends are typed quickly. */
export function TimeForm({
  chosen,
  start,
  end,
  units,
  maxUnits,
  organisations,
  organisationId,
  zone,
}: {
  /** A time is on the page already, and this changes it. */
  chosen: boolean;
  /** `YYYY-MM-DDTHH:MM` on the listing's wall clock, or empty. */
  start: string;
  end: string;
  units: number;
  maxUnits: number;
  organisations: readonly { id: string; name: string }[];
  organisationId: string;
  /** The listing's zone by name. */
  zone: string;
}) {
  const t = useTranslations('bookings');
  const moment = { type: 'datetime-local', required: true, className: 'tabular-nums' } as const;
  return (
    <form className="grid gap-4">
      <Field label={t('fields.start')} hint={t('book.time-hint', { zone })}>
        {({ invalid: _, ...control }) => <Input {...control} {...moment} name="start" defaultValue={start} />}
      </Field>
      <Field label={t('fields.end')}>
        {({ invalid: _, ...control }) => <Input {...control} {...moment} name="end" defaultValue={end} />}
      </Field>
      {maxUnits > 1 && (
        <Field label={t('book.units-of', { max: maxUnits })}>
          {({ invalid: _, ...control }) => (
            <Input {...control} type="number" name="units" min={1} max={maxUnits} defaultValue={units} />
          )}
        </Field>
      )}
      {organisations.length > 1 && (
        <Field label={t('fields.organisation')}>
          {({ invalid: _, ...control }) => (
            <Select
              {...control}
              name="organisation"
              defaultValue={organisationId}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      <Button type="submit" variant={chosen ? 'secondary' : 'primary'}>
        {t(chosen ? 'book.update' : 'book.choose-time')}
      </Button>
    </form>
  );
}
