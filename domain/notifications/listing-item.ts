import { type Locale, plainText, readText } from '@/core/locale-text';
import { formatMoney } from '@/core/money';
import { regionLine } from '@/core/region-line';
import enKinds from '@/messages/en/kinds.json';
import enMarket from '@/messages/en/market.json';
import zhKinds from '@/messages/zh-CN/kinds.json';
import zhMarket from '@/messages/zh-CN/market.json';
import type { ItemToQueue } from '../mail/queue-mail';
import { documentOf, type Source } from '../search/index-listing';

const WORDS = {
  'zh-CN': { kinds: zhKinds, card: zhMarket.card },
  en: { kinds: enKinds, card: enMarket.card },
};

/** A published listing, with its place on the site and the currency of its prices. */
type Told = Source & { slug: string; currency: string };

/** A listing in a mail, with what its card on the search page says: what and whose it is, for how much, where. */
export function listingItem(listing: Told, locale: Locale): ItemToQueue {
  const title = readText(listing.title, locale);
  const organisation = plainText(listing.organisationName, locale);
  return {
    title: title?.text ?? listing.slug,
    lang: title?.lang ?? locale,
    lines: [
      joined([kindWord(listing, locale), organisation]),
      joined([priceWords(listing, locale), bookingWord(listing, locale), regionLine(listing.regions, locale)]),
    ],
    path: `/listings/${listing.slug}`,
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Its class, or its kind where it has none. */
function kindWord({ kind, category }: Told, locale: Locale): string {
  const known = Object.entries(WORDS[locale].kinds).find(([name]) => name === kind)?.[1];
  if (!known || !('categories' in known)) return '';
  return new Map(Object.entries(known.categories)).get(category ?? '') ?? known.name;
}

function priceWords(listing: Told, locale: Locale): string {
  const { card, kinds } = WORDS[locale];
  const { priceMinor, priceBasis } = documentOf(listing);
  if (priceMinor === null || priceBasis === null) return card['on-request'];
  if (priceMinor === 0n) return card.free;
  const amount = formatMoney({ minor: priceMinor, currency: listing.currency }, locale);
  return `${amount} / ${new Map(Object.entries(kinds.rateBases)).get(priceBasis) ?? priceBasis}`;
}

function bookingWord({ bookingMode }: Told, locale: Locale): string {
  return WORDS[locale].kinds.bookingModes[bookingMode].label;
}
