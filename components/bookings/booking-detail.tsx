import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { type LocaleText, plainText } from '@/core/locale-text';
import type { BookingDetail } from '@/domain/bookings/queries';
import type { BookingSibling } from '@/domain/bookings/sibling-query';
import { Link } from '@/server/i18n/navigation';
import { BookingAnswersView } from './booking-answers';
import { BookingSiblings } from './booking-siblings';
import { BookingSteps } from './booking-steps';
import { CancellationOutcome } from './cancellation-outcome';
import { CancellationTerms } from './cancellation-terms';
import { PriceLines } from './price-lines';
import { When } from './when';

/** While it may still be cancelled, people want to know what that costs. */
const CANCELLABLE: ReadonlySet<string> = new Set(['held', 'requested', 'confirmed']);

/** A booking: its facts, price and history. `actions` are what its reader may do with it. */
export function BookingDetailView({
  booking,
  siblings = [],
  base = '/bookings',
  side,
  ownZone,
  files,
  actions,
}: {
  booking: BookingDetail;
  /** What was booked together with it. */
  siblings?: readonly BookingSibling[];
  /** Where the pages of bookings lie for the reader. */
  base?: string;
  /** Whose view: each is told about the other. */
  side: 'customer' | 'provider';
  ownZone: string;
  files: ReactNode;
  actions: ReactNode;
}) {
  const t = useTranslations('bookings');
  const locale = useLocale();
  const { listing, provider, customer, person } = booking;
  const address = plainText(listing.address, locale);
  // A lone instrument's unit is named as the listing is, or by number: saying it again tells nothing.
  const unitNames = booking.unitNames.filter((name) => booking.units > 1 || !isImplied(name, listing.title));
  const items = [
    { term: t('fields.reference'), detail: <span className="font-mono">{booking.reference}</span> },
    {
      term: t('fields.listing'),
      detail: (
        <Link className="link" href={`/listings/${listing.slug}`}>
          {plainText(listing.title, locale)}
        </Link>
      ),
    },
    {
      term: t('fields.time'),
      detail: <When during={booking.during} timeZone={listing.timeZone} ownZone={ownZone} year />,
    },
    { term: t('fields.units'), detail: booking.units > 1 ? booking.units : null },
    {
      term: t('fields.unit-names'),
      detail: unitNames.join(', '),
    },
    {
      term: t('fields.purpose'),
      detail: booking.purpose ? <span className="whitespace-pre-line">{booking.purpose}</span> : null,
    },
  ];
  const others =
    side === 'provider'
      ? [
          {
            term: t('fields.customer'),
            detail: (
              <Link className="link" href={`/organisations/${customer.slug}`}>
                {plainText(customer.name, locale)}
              </Link>
            ),
          },
          { term: t('fields.person'), detail: person.name },
          { term: t('fields.contact'), detail: <Contact email={person.email} phone={person.phone} /> },
        ]
      : [
          {
            term: t('fields.provider'),
            detail: (
              <Link className="link" href={`/organisations/${provider.slug}`}>
                {plainText(provider.name, locale)}
              </Link>
            ),
          },
          { term: t('fields.place'), detail: address },
          {
            term: t('fields.contact'),
            detail:
              listing.contactName || listing.contactPhone || listing.contactEmail ? (
                <Contact name={listing.contactName} email={listing.contactEmail} phone={listing.contactPhone} />
              ) : null,
          },
          { term: t('fields.customer'), detail: plainText(customer.name, locale) },
          { term: t('fields.person'), detail: person.name },
        ];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6">
        <Card>
          <CardHeader title={t('detail.facts')} />
          <DescriptionList items={[...items, ...others]} />
          {actions && <div className="mt-5">{actions}</div>}
        </Card>
        <BookingAnswersView booking={booking} />
        {files}
        <BookingSiblings kind={booking.seriesId ? 'series' : 'bundle'} siblings={siblings} base={base} />
      </div>
      <div className="grid gap-6">
        <Card>
          <CardHeader title={t('fields.price')} />
          <PriceLines lines={booking.priceLines} total={booking.price} />
          {CANCELLABLE.has(booking.state) && (
            <div className="mt-4 border-line border-t pt-4">
              <CancellationTerms steps={booking.cancellation.steps} timeZone={listing.timeZone} />
            </div>
          )}
          {booking.cancellation.code && <CancellationOutcome cancellation={booking.cancellation} />}
        </Card>
        <Card>
          <CardHeader title={t('detail.history')} />
          <BookingSteps steps={booking.steps} timeZone={listing.timeZone} ownZone={ownZone} />
        </Card>
      </div>
    </div>
  );
}

function isImplied(unitName: string, title: LocaleText): boolean {
  return unitName === '1' || Boolean(title.zh?.includes(unitName) || title.en?.includes(unitName));
}

function Contact({ name, email, phone }: { name?: string | null; email: string | null; phone: string | null }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {name && <span>{name}</span>}
      {phone && (
        <a className="link" href={`tel:${phone}`}>
          {phone}
        </a>
      )}
      {email && (
        <a className="link break-all" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </span>
  );
}
