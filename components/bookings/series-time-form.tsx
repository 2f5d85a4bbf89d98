import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { WEEKDAY_CODES } from '@/core/recurrence';
import { SERIES_MAX } from '@/domain/bookings/inputs';
import { SERIES_RHYTHMS, type SeriesChoice } from '@/domain/bookings/rules/series-choice';
import { OrganisationInput, SpanInputs, UnitsInput } from './time-inputs';

/** The first time and how often it comes again, kept in the address: works before the page is awake. */
export function SeriesTimeForm({
  start,
  end,
  choice,
  units,
  maxUnits,
  organisations,
  organisationId,
  zone,
}: {
  /** `YYYY-MM-DDTHH:MM` on the listing's wall clock. */
  start: string;
  end: string;
  choice: SeriesChoice;
  units: number;
  maxUnits: number;
  organisations: readonly { id: string; name: string }[];
  organisationId: string;
  zone: string;
}) {
  const t = useTranslations('bookings');
  return (
    <form className="grid gap-4">
      <SpanInputs
        start={start}
        end={end}
        zone={zone}
        labels={{ start: t('series.first-start'), end: t('series.first-end') }}
      />
      <Field label={t('series.rhythm')}>
        {({ invalid: _, ...control }) => (
          <Select
            {...control}
            name="rhythm"
            defaultValue={choice.rhythm}
            options={SERIES_RHYTHMS.map((value) => ({ value, label: t(`series.rhythms.${value}`) }))}
          />
        )}
      </Field>
      <Fieldset legend={t('series.weekdays')} hint={t('series.weekdays-hint')} optional>
        <div className="grid grid-cols-3 gap-x-3 gap-y-2 sm:grid-cols-4 lg:grid-cols-3">
          {WEEKDAY_CODES.map((day) => (
            <Checkbox
              key={day}
              name="day"
              value={day}
              label={t(`series.days.${day}`)}
              defaultChecked={choice.weekdays.includes(day)}
            />
          ))}
        </div>
      </Fieldset>
      <Field label={t('series.times')}>
        {({ invalid: _, ...control }) => (
          <Input {...control} type="number" name="times" min={2} max={SERIES_MAX} defaultValue={choice.times} />
        )}
      </Field>
      <UnitsInput units={units} max={maxUnits} />
      <OrganisationInput organisations={organisations} chosen={organisationId} />
      <Button type="submit" variant="secondary">
        {t('series.look')}
      </Button>
    </form>
  );
}
