import type { Locale } from '@/core/locale-text';
import { type Money, toDecimal } from '@/core/money';
import { frozenLines } from '@/domain/bookings/booking-view';
import type { BookingPage } from '@/domain/bookings/list-queries';
import type { WishedBooking } from '@/domain/bookings/panel-query';
import type { SeriesPreview } from '@/domain/bookings/preview-series';
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
    cancellation: cancellationBody(wished),
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

export function bookingBody({ during, price, priceLines, steps, cancellation, ...booking }: BookingDetail) {
  return {
    ...booking,
    start: during.start,
    end: during.end,
    price: { ...moneyBody(price), lines: priceLines },
    cancellation: {
      now: moneyBody(cancellation.now),
      fee: cancellation.fee && moneyBody(cancellation.fee),
      code: cancellation.code,
      steps: cancellation.steps.map(({ until, percent, fee }) => ({ until, percent, fee: moneyBody(fee) })),
    },
    actions: booking.actions.map(({ action }) => action),
    history: steps.map(({ during: moved, ...step }) => ({ ...step, start: moved?.start, end: moved?.end })),
  };
}

function cancellationBody({ cancellation }: WishedBooking) {
  const [first] = cancellation;
  return {
    freeUntil: first?.percent === 0 ? first.until : null,
    steps: cancellation.map(({ until, percent, fee }) => ({ until, percent, fee: moneyBody(fee) })),
  };
}

export function seriesPreviewBody(preview: SeriesPreview, locale: Locale) {
  return {
    timeZone: preview.timeZone,
    total: moneyBody(preview.total),
    occurrences: preview.occurrences.map(({ from, during, available, freeUnits, broken, alternatives, price }) => ({
      from,
      ...during,
      available,
      freeUnits,
      price: moneyBody(price),
      broken: broken.map((rule) => ({ ...rule, message: fieldSentence(locale, rule) })),
      alternatives,
    })),
  };
}

function moneyBody(money: Money) {
  return { amountMinor: money.minor.toString(), currency: money.currency, amount: toDecimal(money) };
}
