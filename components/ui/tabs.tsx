'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './class-names';
import { tabListStyle, tabStyle } from './link-tabs';

export interface Tab {
  key: string;
  label: ReactNode;
  content: ReactNode;
}

/** Tabs within a page, not worth an address. */
export function Tabs({
  label,
  tabs,
  defaultTab,
  className,
}: {
  label: string;
  tabs: readonly Tab[];
  defaultTab?: string;
  className?: string;
}) {
  return (
    <Primitive.Root defaultValue={defaultTab ?? tabs[0]?.key} className={className}>
      <Primitive.List aria-label={label} className={tabListStyle}>
        {tabs.map(({ key, label: text }) => (
          <Primitive.Trigger
            key={key}
            value={key}
            className={cn(
              tabStyle,
              "-outline-offset-2 data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-0 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent data-[state=active]:after:content-['']",
            )}
          >
            {text}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map(({ key, content }) => (
        <Primitive.Content key={key} value={key} className="rounded-sm pt-4">
          {content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
