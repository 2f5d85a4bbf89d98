import type { ReactNode } from 'react';
import { PageContainer } from '@/components/layout/page-container';
import { Card } from '@/components/ui/card';

/** The one thing to do on a page of signing in or up: a title, what it is for, and a form. */
export function AuthPanel({
  title,
  lead,
  footer,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <PageContainer width="form" className="grid content-start justify-items-center py-10 sm:py-16">
      <div className="w-full max-w-md">
        <Card className="p-6 sm:p-8">
          <h1 className="text-2xl">{title}</h1>
          {lead && <p className="mt-1 text-ink-muted text-sm">{lead}</p>}
          {children && <div className="mt-6">{children}</div>}
        </Card>
        {footer && <p className="mt-5 text-center text-ink-muted text-sm">{footer}</p>}
      </div>
    </PageContainer>
  );
}
