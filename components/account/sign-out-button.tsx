'use client';

import { LogOut } from 'lucide-react';
import { useLocale } from 'next-intl';
import { useState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import type { ServerAction } from '@/core/action-result';
import { getPathname } from '@/server/i18n/navigation';

/** Ends the session, then loads a page anew, so that nothing of it stays in the browser's memory. */
export function SignOutButton({
  action,
  goTo = '/',
  children,
  ...button
}: Omit<ButtonProps, 'onClick'> & { action: ServerAction<unknown>; goTo?: string }) {
  const locale = useLocale();
  const [pending, setPending] = useState(false);

  async function signOut() {
    setPending(true);
    await action({}, crypto.randomUUID()).catch(() => undefined);
    window.location.assign(getPathname({ href: goTo, locale }));
  }

  return (
    <Button {...button} icon={<LogOut />} loading={pending} onClick={signOut}>
      {children}
    </Button>
  );
}
