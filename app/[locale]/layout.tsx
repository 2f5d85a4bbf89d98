import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import '../globals.css';
import { ClientMessages } from '@/components/layout/client-messages';
import { SiteHeader } from '@/components/layout/site-header';
import { THEME_SCRIPT } from '@/components/layout/theme';
import { ToastProvider } from '@/components/ui/toast';
import { routing } from '@/server/i18n/routing';
import { AccountSlot } from './account-slot';
import { FooterSlot } from './footer-slot';

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'ui.meta' });
  return {
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#151e1c' },
  ],
  viewportFit: 'cover',
};

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    // The theme script below adds an attribute that the server does not know of.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script>{THEME_SCRIPT}</script>
      </head>
      <body className="flex flex-col">
        <ClientMessages>
          <ToastProvider>
            <SiteHeader account={<AccountSlot />} />
            {children}
            <FooterSlot />
          </ToastProvider>
        </ClientMessages>
      </body>
    </html>
  );
}
