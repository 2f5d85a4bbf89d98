'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { BookingState } from '@/domain/bookings/rules';
import type { BoardData, BoardItem } from './board-model';
import { clockAt, type DayName, dayName } from './wall-minute';

/** What a board says, made once: thousands of names are put together from it. */
export interface BoardWords {
  days: DayName[];
  /** A booking in full, for those who hear it and for its tooltip. */
  nameOf: (item: BoardItem) => string;
}

export function useBoardWords(data: BoardData): BoardWords {
  const locale = useLocale();
  const states = useTranslations('bookings.states');
  return useMemo(() => {
    const days = Array.from({ length: data.days }, (_, day) => dayName(data.first, day, locale));
    const words = new Map<BookingState, string>();
    const stateOf = (state: BookingState) => {
      const word = words.get(state) ?? states(state);
      words.set(state, word);
      return word;
    };
    const dayOf = (minute: number) => days[Math.floor(minute / 1440)]?.full ?? '';
    const nameOf = ({ customer, person, start, end, state }: BoardItem) =>
      `${customer} · ${person}, ${dayOf(start)} ${clockAt(start)}–${clockAt(end, true)}, ${stateOf(state)}`;
    return { days, nameOf };
  }, [data, locale, states]);
}
