'use client';

import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { cn } from './class-names';

export type MenuItem =
  | { key: string; type: 'link'; label: ReactNode; href: string; icon?: ReactNode }
  | {
      key: string;
      type?: 'action';
      label: ReactNode;
      onSelect: () => void;
      icon?: ReactNode;
      danger?: boolean;
      disabled?: boolean;
    }
  | { key: string; type: 'separator' };

const itemStyle =
  'flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 text-sm outline-none data-highlighted:bg-surface-hover data-disabled:text-ink-muted [&_svg]:size-4 [&_svg]:text-ink-muted';

/** A menu of what can be done with one thing. `trigger` is a button. Stays where it is written: inside its landmark. */
export function DropdownMenu({
  trigger,
  items,
  align = 'end',
}: {
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
}) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>

      <Primitive.Content
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="z-50 min-w-48 max-w-80 animate-rise rounded-md border border-line bg-surface-raised p-1 shadow-overlay"
      >
        {items.map((item) => (
          <Entry key={item.key} item={item} />
        ))}
      </Primitive.Content>
    </Primitive.Root>
  );
}

function Entry({ item }: { item: MenuItem }) {
  if (item.type === 'separator') return <Primitive.Separator className="my-1 h-px bg-line" />;
  if (item.type === 'link') {
    return (
      <Primitive.Item asChild className={itemStyle}>
        <Link href={item.href}>
          {item.icon}
          {item.label}
        </Link>
      </Primitive.Item>
    );
  }
  return (
    <Primitive.Item
      onSelect={item.onSelect}
      disabled={item.disabled}
      className={cn(itemStyle, item.danger && 'text-danger data-highlighted:bg-danger-soft [&_svg]:text-danger')}
    >
      {item.icon}
      {item.label}
    </Primitive.Item>
  );
}
