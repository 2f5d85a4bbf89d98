import type { Locale } from '@/core/locale-text';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
  }
}
