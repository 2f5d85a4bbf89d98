import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { MARKET_LINKS, READER_LINKS } from './site-nav';
import { ThemeSwitch } from './theme-switch';

/** `reader`: whoever has signed in finds their own places where visitors are asked to join. */
export function SiteFooter({ reader }: { reader: 'visitor' | 'person' }) {
  const t = useTranslations('ui.layout');
  return (
    <footer className="mt-auto border-line border-t bg-surface-raised">
      <div aria-hidden="true" className="graduated h-2.5 rotate-180" />
      <div className="mx-auto grid max-w-page in-[body:has([data-bottom-bar])]:max-w-[96rem] grid-cols-2 gap-8 px-4 py-10 sm:px-6 md:grid-cols-[2fr_1fr_1fr] lg:px-8">
        <div className="col-span-2 grid content-start gap-3 md:col-span-1">
          <Logo />
          <p className="max-w-sm text-ink-muted text-sm">{t('motto')}</p>
          <p className="text-ink-muted text-xs">{t('region')}</p>
        </div>
        <nav aria-label={t('footer-nav')} className="contents">
          <FooterLinks title={t('market')} links={MARKET_LINKS.map(({ key, href }) => ({ href, label: t(key) }))} />
          <FooterLinks
            title={t(reader === 'person' ? 'yours' : 'join')}
            links={READER_LINKS[reader].map(({ key, href }) => ({ href, label: t(key) }))}
          >
            <li>
              <a href="/api/v1/openapi.json" className={linkStyle}>
                {t('api')}
              </a>
            </li>
          </FooterLinks>
        </nav>
      </div>
      <div className="mx-auto flex max-w-page in-[body:has([data-bottom-bar])]:max-w-[96rem] flex-wrap items-center justify-end gap-3 px-4 pb-8 sm:px-6 lg:px-8">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </footer>
  );
}

const linkStyle = 'inline-block rounded-xs py-1 text-ink-muted text-sm hover:text-ink hover:underline';

function FooterLinks({
  title,
  links,
  children,
}: {
  title: string;
  links: readonly { href: string; label: string }[];
  children?: ReactNode;
}) {
  return (
    <div>
      <h2 className="mb-1.5 text-sm">{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className={linkStyle}>
              {label}
            </Link>
          </li>
        ))}
        {children}
      </ul>
    </div>
  );
}
