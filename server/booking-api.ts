import type { Locale } from '@/core/locale-text';
import { type Money, toDecimal } from '@/core/money';
import { frozenLines } from '@/domain/bookings/booking-view';
import type { BookingPage } from '@/domain/bookings/list-queries';
import type { WishedBooking } from '@/domain/bookings/panel-query';
import type { BookingDetail } from '@/domain/bookings/queries';
import { fieldSentence } from './i18n/sentences';

/** What a wished time would cost, and what speaks against it. */
export function quoteBody(wished: WishedBooking, locale: Locale) {
  const { quote, during, broken, wishedUnits, freeUnits } = wished;
  return {
    listingId: wished.listingId,
    timeZone: wished.timeZone,
    start: during.start,
    end: during.end,
    units: wishedUnits,
    available: broken.length === 0 && freeUnits >= wishedUnits,
    freeUnits,
    price: { ...moneyBody(quote.total), lines: frozenLines(quote), chargedOtherwise: quote.chargedOtherwise },
    // Cancelling before the start costs nothing.
    cancellation: { freeUntil: during.start },
    broken: broken.map((rule) => ({ ...rule, message: fieldSentence(locale, rule) })),
  };
}

export function bookingListBody({ items, nextCursor }: BookingPage) {
  return {
    items: items.map(({ during, priceMinor, currency, ...item }) => ({
      ...item,
      start: during.start,
      end: during.end,
      price: moneyBody({ minor: priceMinor, currency }),
    })),
    nextCursor,
  };
}

export function bookingBody({ during, price, priceLines, steps, ...booking }: BookingDetail) {
  return {
    ...booking,
    start: during.start,
    end: during.end,
    price: { ...moneyBody(price), lines: priceLines },
    actions: booking.actions.map(({ action }) => action),
    history: steps.map(({ during: moved, ...step }) => ({ ...step, start: moved?.start, end: moved?.end })),
  };
}

function moneyBody(money: Money) {
  return { amountMinor: money.minor.toString(), currency: money.currency, amount: toDecimal(money) };
}
