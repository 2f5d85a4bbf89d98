'use client';

import type { ComponentProps } from 'react';
import { Link, usePathname } from '@/server/i18n/navigation';

/** A link that knows when the reader is on its page, or below it unless `exact`. */
export function NavLink({
  href,
  exact,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href'> & { href: string; exact?: boolean }) {
  const pathname = usePathname();
  const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return <Link {...rest} href={href} aria-current={here ? 'page' : undefined} />;
}
