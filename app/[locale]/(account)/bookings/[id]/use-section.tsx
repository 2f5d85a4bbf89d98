import { getLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { ReportProblem } from '@/components/usage/report-problem';
import { UseCard } from '@/components/usage/use-card';
import { AddLineForm, RemoveLine, ResultsForm } from '@/components/usage/use-forms';
import { plainText } from '@/core/locale-text';
import { formatMoney, money } from '@/core/money';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { localMinute } from '@/core/zoned-time';
import { canRunDesk } from '@/domain/bookings/policy';
import type { BookingDetail } from '@/domain/bookings/queries';
import { kioskCode } from '@/domain/usage/kiosk-code';
import { getBookingUse, listItems } from '@/domain/usage/queries';
import { env } from '@/server/env';
import { IMAGE_ACCEPT } from '@/server/images';
import { type PageContext, pageGuard } from '@/server/page-guard';
import { noteResultsAction, reportProblemAction } from '../../../(market)/bench/[token]/actions';
import { addLineAction, removeLineAction } from '../../../org/[org]/use/actions';

const USED: ReadonlySet<string> = new Set(['in-use', 'completed', 'settled', 'disputed']);

/** The use of a booking on its page: code for the kiosk, true times, results, what was used. Nothing until it matters. */
export async function UseSection({
  ctx,
  booking,
  side,
}: {
  ctx: PageContext;
  booking: BookingDetail;
  side: 'customer' | 'provider';
}) {
  const { actor, db, now } = ctx;
  const { id, state, during, listing, provider } = booking;
  const soon = during.start.getTime() - now.getTime() <= HOUR_MS && during.end > now;
  const due = state === 'confirmed' && soon;
  if (!due && !USED.has(state)) return null;
  const mayNote = side === 'provider' && canRunDesk(actor, provider.id);
  const own = booking.person.id === actor.userId;
  const [use, items] = await Promise.all([
    pageGuard(() => getBookingUse(ctx, id, now)),
    mayNote ? listItems(db, listing.id) : [],
  ]);
  const locale = await getLocale();
  const noted = state === 'in-use' || state === 'completed';
  const options = items.map(({ id: value, name, amountMinor, currency }) => ({
    value,
    label: `${plainText(name, locale)} · ${formatMoney(money(BigInt(amountMinor), currency), locale)}`,
  }));
  return (
    <ClientMessages namespaces={['usage']}>
      <UseCard
        use={use}
        timeZone={listing.timeZone}
        code={own && (due || state === 'in-use') ? kioskCode(env().secret, id, now) : undefined}
        removeLine={mayNote && noted ? (line) => <RemoveLine id={line} action={removeLineAction} /> : undefined}
        actions={
          <>
            {(own || mayNote) && use.startedAt && (
              <ResultsForm bookingId={id} results={use.results} action={noteResultsAction} />
            )}
            {mayNote && noted && options.length > 0 && (
              <AddLineForm bookingId={id} items={options} action={addLineAction} />
            )}
            {(own || mayNote) && (
              <ReportProblem
                place={{ listingId: listing.id, bookingId: id }}
                mayShut={mayNote || state === 'in-use'}
                until={localMinute(new Date(now.getTime() + DAY_MS), listing.timeZone)}
                accept={IMAGE_ACCEPT}
                action={reportProblemAction}
              />
            )}
          </>
        }
      />
    </ClientMessages>
  );
}
