import { getTranslations } from 'next-intl/server';
import { DisclosureMenu } from '@/components/layout/disclosure-menu';
import { menuEntryStyle } from '@/components/layout/menu-entry-style';
import { BellLink } from '@/components/notifications/bell-link';
import { Avatar } from '@/components/ui/avatar';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import type { ServerAction } from '@/core/action-result';
import { Link } from '@/server/i18n/navigation';
import { SignOutButton } from './sign-out-button';

export interface AccountMenuProps {
  name: string;
  email: string;
  isOperator: boolean;
  /** Notices in the inbox. */
  unread: number;
  /** The organisation in which the person works, if any. */
  organisation: { slug: string; name: string } | null;
  signOutAction: ServerAction<unknown>;
}

const PLACES = [
  { key: 'bookings', href: '/bookings' },
  { key: 'inbox', href: '/inbox' },
  { key: 'searches', href: '/account/searches' },
  { key: 'organisations', href: '/account/organisations' },
  { key: 'profile', href: '/account' },
  { key: 'security', href: '/account/security' },
  { key: 'notifications', href: '/account/notifications' },
  { key: 'tokens', href: '/account/tokens' },
] as const;

/** The header's end for somebody who has signed in. */
export async function AccountMenu({ name, email, isOperator, unread, organisation, signOutAction }: AccountMenuProps) {
  const t = await getTranslations('account.menu');
  return (
    <div className="flex items-center gap-1">
      <Link href="/bookings" className={cn(buttonStyle({ variant: 'ghost' }), 'hidden px-3 xl:inline-flex')}>
        {t('bookings')}
      </Link>
      <BellLink unread={unread} />
      <DisclosureMenu
        accessibleLabel={`${t('label')}: ${name}`}
        label={
          <>
            <Avatar name={name} size="sm" />
            <span className="hidden max-w-28 truncate sm:inline">{name}</span>
          </>
        }
      >
        <div className="w-64">
          <p className="border-line border-b px-3 pt-1.5 pb-2.5">
            <span className="block truncate font-medium text-sm">{name}</span>
            <span className="block truncate text-ink-muted text-xs">{email}</span>
          </p>
          <ul className="py-1">
            {organisation && (
              <li>
                <Link href={`/org/${organisation.slug}`} className={menuEntryStyle}>
                  <span className="min-w-0 break-words py-1.5">{t('workbench', { name: organisation.name })}</span>
                </Link>
              </li>
            )}
            {isOperator && (
              <li>
                <Link href="/operator" className={menuEntryStyle}>
                  {t('operator')}
                </Link>
              </li>
            )}
            {PLACES.map(({ key, href }) => (
              <li key={key}>
                <Link href={href} className={menuEntryStyle}>
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
          <div className="border-line border-t pt-1">
            <SignOutButton action={signOutAction} variant="ghost" className="w-full justify-start px-3 font-normal">
              {t('sign-out')}
            </SignOutButton>
          </div>
        </div>
      </DisclosureMenu>
    </div>
  );
}
