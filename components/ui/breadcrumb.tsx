import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { cn } from './class-names';

export interface Crumb {
  label: string;
  href?: string;
}

/** Where this page stands; the last one is the page itself and has no `href`. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-ink-muted text-sm">
        {items.map(({ label, href }, index) => (
          // On a phone the heading right below says the last one again.
          <li
            key={href ?? label}
            className={cn('min-w-0 items-center gap-1', href || index === 0 ? 'inline-flex' : 'hidden sm:inline-flex')}
          >
            {index > 0 && <ChevronRight aria-hidden="true" className="size-3.5 shrink-0" />}
            {href ? (
              <Link href={href} className="rounded-xs py-1 hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate py-1 text-ink">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
