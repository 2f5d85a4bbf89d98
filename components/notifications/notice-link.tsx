'use client';

import type { ReactNode } from 'react';
import type { ServerAction } from '@/core/action-result';
import { Link, useRouter } from '@/server/i18n/navigation';

/** Opens what a notice is about; the notice counts as read from then on. */
export function NoticeLink({
  noticeId,
  href,
  read,
  action,
  className,
  children,
}: {
  noticeId: string;
  href: string;
  read: boolean;
  action: ServerAction<{ read: number }>;
  className?: string;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      onClick={() => {
        // The visit does not wait for it; the bell counts anew once it is written.
        if (!read) void action({ noticeId }, crypto.randomUUID()).then(() => router.refresh());
      }}
    >
      {children}
    </Link>
  );
}
