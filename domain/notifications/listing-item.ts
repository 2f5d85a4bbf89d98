import { type Locale, plainText, readText } from '@/core/locale-text';
import { formatMoney } from '@/core/money';
import { regionLine } from '@/core/region-line';
import enKinds from '@/messages/en/kinds.json';
import enMarket from '@/messages/en/market.json';
import zhKinds from '@/messages/zh-CN/kinds.json';
import zhMarket from '@/messages/zh-CN/market.json';
import type { ItemToQueue } from '../mail/queue-mail';
import type { SearchHit } from '../search/views';

const WORDS = {
  'zh-CN': { kinds: zhKinds, card: zhMarket.card },
  en: { kinds: enKinds, card: enMarket.card },
};

/** A listing in a mail, with what its card on the search page says: what and whose it is, for how much, where. */
export function listingItem(hit: SearchHit, locale: Locale): ItemToQueue {
  const title = readText(hit.title, locale);
  const organisation = plainText(hit.organisation.name, locale);
  return {
    title: title?.text ?? hit.slug,
    lang: title?.lang ?? locale,
    lines: [
      joined([kindWord(hit, locale), organisation]),
      joined([priceWords(hit.price, locale), bookingWord(hit, locale), regionLine(hit.region, locale)]),
    ],
    path: `/listings/${hit.slug}`,
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Its class, or its kind where it has none. */
function kindWord({ kind, category }: SearchHit, locale: Locale): string {
  const known = Object.entries(WORDS[locale].kinds).find(([name]) => name === kind)?.[1];
  if (!known || !('categories' in known)) return '';
  return new Map(Object.entries(known.categories)).get(category ?? '') ?? known.name;
}

function priceWords(price: SearchHit['price'], locale: Locale): string {
  const { card, kinds } = WORDS[locale];
  if (!price) return card['on-request'];
  if (price.amountMinor === '0') return card.free;
  const amount = formatMoney({ minor: BigInt(price.amountMinor), currency: price.currency }, locale);
  return `${amount} / ${kinds.rateBases[price.basis]}`;
}

function bookingWord({ bookingMode }: SearchHit, locale: Locale): string {
  return WORDS[locale].kinds.bookingModes[bookingMode].label;
}
