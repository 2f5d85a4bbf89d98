/** What the market holds, in the order in which header and footer name it; labels in `ui.layout`. */
export const MARKET_LINKS = [
  { key: 'instruments', href: '/search?kind=instrument' },
  { key: 'spaces', href: '/search?kind=space' },
  { key: 'patents', href: '/search?kind=patent' },
  { key: 'services', href: '/search?kind=service' },
  { key: 'needs', href: '/needs' },
  { key: 'organisations', href: '/organisations' },
] as const;

/** What the footer offers beside the market; labels in `ui.layout`. */
export const READER_LINKS = {
  visitor: [
    { key: 'sign-up', href: '/sign-up' },
    { key: 'sign-in', href: '/sign-in' },
  ],
  person: [
    { key: 'bookings', href: '/bookings' },
    { key: 'searches', href: '/account/searches' },
    { key: 'account', href: '/account' },
  ],
} as const;
