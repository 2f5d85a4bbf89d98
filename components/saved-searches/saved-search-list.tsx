import { Search } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/form/confirm-action';
import type { ServerAction } from '@/core/action-result';
import type { SavedSearchView } from '@/domain/saved-searches/queries';
import { savedSearchPath } from '@/domain/saved-searches/rules';
import { Link } from '@/server/i18n/navigation';
import { EditSavedSearch } from './edit-saved-search';

/** A person's saved searches: what each asks for, what it found, how it tells, and the means to change or end it. */
export function SavedSearchList({
  searches,
  now,
  says,
  changeAction,
  removeAction,
}: {
  searches: readonly SavedSearchView[];
  now: Date;
  /** What each search asks for in words, by its id, where its name does not say that. */
  says: ReadonlyMap<string, string>;
  changeAction: ServerAction<{ savedSearchId: string }>;
  removeAction: ServerAction<{ savedSearchId: string }>;
}) {
  const t = useTranslations('saved');
  const format = useFormatter();
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface-raised">
      {searches.map(({ id, name, address, alerts, found, lastFoundAt }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4 sm:px-5">
          <Search aria-hidden="true" className="mt-1 hidden size-4 shrink-0 text-ink-muted sm:block" />
          <div className="min-w-0 flex-1 basis-64">
            <Link href={savedSearchPath(address, 'newest')} prefetch={false} className="link break-words font-medium">
              {name}
            </Link>
            <p className="mt-0.5 break-words text-ink-muted text-sm empty:hidden">{says.get(id)}</p>
            <p className="mt-1 text-ink-muted text-xs">
              {t(`alerts.${alerts}.label`)}
              {' · '}
              {lastFoundAt
                ? t('found', { count: found, when: format.relativeTime(lastFoundAt, now) })
                : t('found-nothing')}
            </p>
          </div>
          <div className="flex gap-2">
            <EditSavedSearch savedSearch={{ savedSearchId: id, name, alerts }} action={changeAction} />
            <ConfirmAction
              trigger={{ children: t('remove.button'), size: 'sm' }}
              title={t('remove.title')}
              description={t('remove.body', { name })}
              confirmLabel={t('remove.button')}
              action={removeAction}
              input={{ savedSearchId: id }}
              done={t('remove.done')}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
