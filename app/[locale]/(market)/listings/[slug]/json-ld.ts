import { type Locale, plainText } from '@/core/locale-text';
import { toDecimal } from '@/core/money';
import { kindOf } from '@/domain/listings/kinds';
import type { ListingView } from '@/domain/listings/published-queries';

/** What search engines read: a place for a space, a service or a product for the rest, with its public price. */
export function listingJsonLd(view: ListingView, locale: Locale, url: string): string {
  const rate = view.rates.find(({ customerGroup }) => customerGroup === 'public');
  const type = { space: 'Place', service: 'Service' }[view.kind] ?? 'Product';
  const data = {
    '@context': 'https://schema.org',
    '@type': type,
    name: plainText(view.title, locale),
    description: plainText(view.summary, locale),
    url,
    ...(view.photos[0] && { image: new URL(`/files/${view.photos[0].fileId}`, url).href }),
    ...(kindOf(view.kind).hasPlace &&
      view.latitude !== null &&
      type === 'Place' && {
        geo: { '@type': 'GeoCoordinates', latitude: view.latitude, longitude: view.longitude },
        address: plainText(view.address, locale),
      }),
    ...(type === 'Product' && typeof view.attributes.model === 'string' && { model: view.attributes.model }),
    ...(type !== 'Place' && {
      provider: { '@type': 'Organization', name: plainText(view.organisation.name, locale) },
      ...(rate && {
        offers: {
          '@type': 'Offer',
          price: toDecimal({ minor: BigInt(rate.amountMinor), currency: rate.currency }),
          priceCurrency: rate.currency,
        },
      }),
    }),
  };
  // Inside a script element no text may close it.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
