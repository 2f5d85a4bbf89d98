import { Menu, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Sheet } from '@/components/ui/sheet';
import { Link } from '@/server/i18n/navigation';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { menuEntryStyle } from './menu-entry-style';
import { MARKET_LINKS } from './site-nav';
import { SkipLink } from './skip-link';
import { ThemeSwitch } from './theme-switch';

/** `account`: what stands at the end, a menu or the way to sign in. `menu`: more entries for the phone's menu. */
export function SiteHeader({ account, menu }: { account: ReactNode; menu?: ReactNode }) {
  const t = useTranslations('ui.layout');
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-surface-raised">
      <SkipLink to="content">{t('skip')}</SkipLink>
      <div className="mx-auto flex h-15 max-w-page items-center in-[body:has([data-bottom-bar])]:max-w-[96rem] gap-1 px-4 sm:px-6 lg:px-8">
        <Link
          href="/"
          aria-label={t('home')}
          className="mr-auto flex rounded-sm lg:mr-8 lg:max-xl:[:lang(en)_&]:mr-auto"
        >
          {/* A narrow phone has room for one of the names beside the bell. */}
          <Logo className="max-[26rem]:[&_[lang=en]]:hidden" />
        </Link>
        {/* English words need a wider window than Chinese ones; until then they are in the menu. */}
        <nav aria-label={t('main-nav')} className="mr-auto hidden lg:block lg:max-xl:[:lang(en)_&]:hidden">
          <ul className="flex gap-1">
            {MARKET_LINKS.map(({ key, href }) => (
              <li key={key}>
                <Link
                  href={href}
                  className="inline-flex min-h-10 items-center whitespace-nowrap rounded-md px-2 text-sm transition-colors hover:bg-surface-hover xl:px-3"
                >
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Link
          href="/search"
          aria-label={t('search')}
          title={t('search')}
          className="inline-grid size-10 place-items-center rounded-md text-ink-muted transition-colors hover:bg-surface-hover hover:text-ink"
        >
          <Search aria-hidden="true" className="size-[1.125rem]" />
        </Link>
        <span className="hidden sm:inline">
          <LanguageSwitch />
        </span>
        {account}
        <div className="lg:hidden lg:max-xl:[:lang(en)_&]:block">
          <Sheet
            side="right"
            title={t('menu')}
            trigger={{
              variant: 'ghost',
              'aria-label': t('menu'),
              icon: <Menu className="size-5!" />,
              className: 'w-10 px-0',
            }}
          >
            <nav aria-label={t('main-nav')}>
              <ul className="-mx-3">
                {MARKET_LINKS.map(({ key, href }) => (
                  <li key={key}>
                    <Link href={href} className={menuEntryStyle}>
                      {t(key)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            {menu && <div className="-mx-3 mt-3 border-line border-t pt-3">{menu}</div>}
            <div className="mt-4 flex items-center justify-between border-line border-t pt-4">
              <LanguageSwitch />
              <ThemeSwitch />
            </div>
          </Sheet>
        </div>
      </div>
    </header>
  );
}
