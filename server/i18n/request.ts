import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { MARKET_ZONE } from '@/core/market-zone';
import { loadMessages } from './messages';
import { routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return {
    locale,
    messages: loadMessages(locale),
    // Pages name the zone of the listing or the person; this is the region's own.
    timeZone: MARKET_ZONE,
  };
});
