import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { BOOKING_STATES, type BookingState } from '@/domain/bookings/rules';

/** Which bookings the desk shows; the filter is in the address. */
export function DeskFilter({
  state,
  listingId,
  when,
  listings,
}: {
  state?: BookingState;
  listingId?: string;
  when: 'upcoming' | 'past';
  listings: readonly { id: string; title: string }[];
}) {
  const t = useTranslations('bookings');
  const states = BOOKING_STATES.filter((each) => each !== 'settled' && each !== 'held');
  return (
    <form className="mb-5 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      <Select
        className="sm:w-36"
        name="when"
        aria-label={t('desk.filter-when')}
        defaultValue={when}
        options={(['upcoming', 'past'] as const).map((value) => ({ value, label: t(`desk.when.${value}`) }))}
      />
      <Select
        className="sm:w-36"
        name="state"
        aria-label={t('desk.filter-state')}
        defaultValue={state ?? ''}
        placeholder={t('desk.any-state')}
        options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Select
        className="col-span-2 sm:w-72"
        name="listing"
        aria-label={t('desk.filter-listing')}
        defaultValue={listingId ?? ''}
        placeholder={t('desk.any-listing')}
        options={listings.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button type="submit" className="col-span-2">
        {t('desk.apply')}
      </Button>
    </form>
  );
}
