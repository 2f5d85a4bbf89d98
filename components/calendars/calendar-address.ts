import type { CalendarView } from '@/domain/calendars/rules';

interface AddressParts {
  view: CalendarView;
  date: string;
  listing?: string;
  waiting: boolean;
}

/** What a calendar's address says, and how to say something else. */
export interface CalendarAddress extends AddressParts {
  href: (change: Partial<AddressParts>) => string;
}

export function calendarAddress(base: string, parts: AddressParts): CalendarAddress {
  return {
    ...parts,
    href: (change) => {
      const { view, date, listing, waiting } = { ...parts, ...change };
      const query = new URLSearchParams({ view, date });
      if (listing) query.set('listing', listing);
      if (waiting) query.set('waiting', '1');
      return `${base}?${query}`;
    },
  };
}
