'use client';

import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DisclosureMenu } from '@/components/layout/disclosure-menu';
import { menuEntryStyle } from '@/components/layout/menu-entry-style';
import { Avatar } from '@/components/ui/avatar';
import type { ServerAction } from '@/core/action-result';
import { Link } from '@/server/i18n/navigation';

export interface SwitcherEntry {
  id: string;
  slug: string;
  name: string;
  role: string;
  logoFileId: string | null;
}

/** The organisation one works in, and the others one belongs to; the choice is remembered. */
export function OrganisationSwitcher({
  current,
  entries,
  chooseAction,
}: {
  current: SwitcherEntry;
  entries: readonly SwitcherEntry[];
  chooseAction: ServerAction<unknown>;
}) {
  const t = useTranslations('organisations.switcher');
  return (
    <DisclosureMenu
      align="start"
      accessibleLabel={`${t('label')}: ${current.name}`}
      label={
        <>
          <Logo entry={current} />
          <span className="min-w-0 truncate font-medium">{current.name}</span>
        </>
      }
    >
      <ul className="w-64">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link
              href={`/org/${entry.slug}`}
              className={menuEntryStyle}
              aria-current={entry.id === current.id ? 'true' : undefined}
              // Not waited for: where one goes does not depend on its being remembered.
              onClick={() => void chooseAction({ organisationId: entry.id }, crypto.randomUUID())}
            >
              <Logo entry={entry} />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{entry.name}</span>
                <span className="block truncate text-ink-muted text-xs">{entry.role}</span>
              </span>
              {entry.id === current.id && <Check aria-hidden="true" className="size-4 text-accent" />}
            </Link>
          </li>
        ))}
        <li className="mt-1 border-line border-t pt-1">
          <Link href="/organisations/new" className={menuEntryStyle}>
            <Plus aria-hidden="true" className="size-4" />
            {t('create')}
          </Link>
        </li>
      </ul>
    </DisclosureMenu>
  );
}

function Logo({ entry }: { entry: SwitcherEntry }) {
  return <Avatar name={entry.name} src={entry.logoFileId && `/files/${entry.logoFileId}`} shape="square" size="sm" />;
}
