import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Sheet } from '@/components/ui/sheet';
import { NavLink } from './nav-link';

export interface WorkbenchNavItem {
  key: string;
  href: string;
  label: string;
  icon: ReactNode;
  /** What waits there; nothing is shown for 0. */
  count?: number;
  /** Only the address itself lights it up, not the pages below. */
  exact?: boolean;
}

const IN_BAR = 4;

/** Where people work: navigation at the side, at the foot of a phone's screen. `switcher` chooses the organisation. */
export function WorkbenchShell({
  label,
  nav,
  switcher,
  children,
}: {
  /** Names the navigation, such as the organisation's name. */
  label: string;
  nav: readonly WorkbenchNavItem[];
  switcher?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex w-full max-w-[96rem] flex-1">
      <aside className="sticky top-15 hidden h-[calc(100dvh-3.75rem)] w-60 shrink-0 flex-col gap-4 overflow-y-auto border-line border-r px-3 py-5 lg:flex">
        {switcher}
        <nav aria-label={label}>
          <NavList nav={nav} />
        </nav>
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        {switcher && <div className="border-line border-b px-4 py-2 sm:px-6 lg:hidden">{switcher}</div>}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 outline-none sm:px-6 lg:px-10 lg:py-8">
          {children}
        </main>
      </div>
      <BottomBar label={label} nav={nav} />
    </div>
  );
}

function NavList({ nav }: { nav: readonly WorkbenchNavItem[] }) {
  return (
    <ul className="grid gap-0.5">
      {nav.map(({ key, href, label, icon, count, exact }) => (
        <li key={key}>
          <NavLink
            href={href}
            exact={exact}
            className="flex min-h-10 items-center gap-3 rounded-md px-3 text-ink-muted text-sm transition-colors hover:bg-surface-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-[1.125rem] [&_svg]:shrink-0"
          >
            {icon}
            <span className="min-w-0 flex-1 truncate">{label}</span>
            <Count count={count} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Count({ count, className }: { count?: number; className?: string }) {
  if (!count) return null;
  return (
    <span className={className}>
      <span className="rounded-full bg-accent px-1.5 py-px font-medium text-2xs text-accent-ink tabular-nums">
        {count > 99 ? '99+' : count}
      </span>
    </span>
  );
}

/** The first few entries within reach of a thumb, the rest behind “more”. */
function BottomBar({ label, nav }: { label: string; nav: readonly WorkbenchNavItem[] }) {
  const t = useTranslations('ui.layout');
  const fits = nav.length <= IN_BAR + 1;
  const bar = fits ? nav : nav.slice(0, IN_BAR);
  return (
    <nav
      data-bottom-bar
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface-raised pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto flex max-w-xl">
        {bar.map(({ key, href, label: text, icon, count, exact }) => (
          <li key={key} className="min-w-0 flex-1">
            <NavLink href={href} exact={exact} className={barEntry}>
              {icon}
              <span className="max-w-full truncate">{text}</span>
              <Count count={count} className="absolute top-1 left-1/2 ml-1.5" />
            </NavLink>
          </li>
        ))}
        {!fits && (
          <li className="min-w-0 flex-1">
            <Sheet
              title={t('more')}
              trigger={{
                variant: 'ghost',
                icon: <Ellipsis />,
                children: t('more'),
                className: `${barEntry} w-full rounded-none font-normal`,
              }}
            >
              <NavList nav={nav.slice(IN_BAR)} />
            </Sheet>
          </li>
        )}
      </ul>
    </nav>
  );
}

const barEntry =
  'relative flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-2xs text-ink-muted -outline-offset-2 aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-5';
