import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { cn } from './class-names';
import { TabStrip } from './tab-strip';

export interface LinkTab {
  key: string;
  label: ReactNode;
  href: string;
  /** How many there are behind it. */
  count?: number;
}

export const tabStyle =
  'relative inline-flex min-h-11 items-center gap-2 whitespace-nowrap px-1 text-ink-muted text-sm transition-colors hover:text-ink';
export const tabListStyle = 'flex gap-5 overflow-x-auto border-line border-b';

/** Tabs that are addresses: the usual ones. */
export function LinkTabs({ label, tabs, current }: { label: string; tabs: readonly LinkTab[]; current: string }) {
  return (
    <TabStrip label={label} current={current} className={tabListStyle}>
      {tabs.map(({ key, label: text, href, count }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? 'page' : undefined}
          className={cn(
            tabStyle,
            '-outline-offset-2',
            key === current &&
              "font-medium text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-accent after:content-['']",
          )}
        >
          {text}
          {count !== undefined && (
            <span className="rounded-full bg-surface-sunken px-1.5 font-normal text-ink-muted text-xs tabular-nums">
              {count}
            </span>
          )}
        </Link>
      ))}
    </TabStrip>
  );
}
