import { ClientMessages } from '@/components/layout/client-messages';
import { AnyTimeForm } from '@/components/waitlists/any-time-form';
import { addDays } from '@/core/zoned-time';
import type { BookingPanelView } from '@/domain/bookings/panel-query';
import { joinAnyTimeAction } from '../../../(account)/waitlist/actions';

const LENGTHS = [30, 60, 120, 180, 240, 360, 480];

/** For whoever finds no time: any so many hours within the next week or so. */
export function WaitForAnyTime({ panel, organisationId }: { panel: BookingPanelView; organisationId?: string }) {
  const lengths = LENGTHS.filter((minutes) => minutes >= panel.minMinutes && minutes <= panel.maxMinutes);
  return (
    <div className="mt-3">
      <ClientMessages namespaces={['waitlists']}>
        <AnyTimeForm
          listingId={panel.listingId}
          organisationId={organisationId}
          from={addDays(panel.today, 1)}
          to={addDays(panel.today, 7)}
          lengths={lengths.length > 0 ? lengths : [panel.minMinutes]}
          action={joinAnyTimeAction}
        />
      </ClientMessages>
    </div>
  );
}
