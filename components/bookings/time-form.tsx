import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { OrganisationInput, SpanInputs, UnitsInput } from './time-inputs';

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
  return (
    <form className="grid gap-4">
      <SpanInputs start={start} end={end} zone={zone} labels={{ start: t('fields.start'), end: t('fields.end') }} />
      <UnitsInput units={units} max={maxUnits} />
      <OrganisationInput organisations={organisations} chosen={organisationId} />
      <Button type="submit" variant={chosen ? 'secondary' : 'primary'}>
        {t(chosen ? 'book.update' : 'book.choose-time')}
      </Button>
    </form>
  );
}
