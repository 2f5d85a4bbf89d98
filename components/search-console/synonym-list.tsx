import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/form/confirm-action';
import type { ServerAction } from '@/core/action-result';
import type { SynonymGroupView } from '@/domain/search/edit-synonyms';
import { SynonymDialog } from './synonym-dialog';

/** Groups of words that mean the same, each with the means to change it. */
export function SynonymList({
  groups,
  saveAction,
  removeAction,
}: {
  groups: readonly SynonymGroupView[];
  saveAction: ServerAction<{ groupId: string }>;
  removeAction: ServerAction<{ groupId: string }>;
}) {
  const t = useTranslations('console.synonyms');
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface-raised empty:hidden">
      {groups.map(({ id, words }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          <ul className="flex min-w-0 flex-1 basis-64 flex-wrap gap-1.5 py-1">
            {words.map((word) => (
              <li key={word} className="break-words rounded-sm bg-surface-sunken px-2 py-0.5 text-sm">
                {word.replace(/^~/, '')}
                {word.startsWith('~') && <span className="ml-1.5 text-ink-muted text-xs">{t('typed-only')}</span>}
              </li>
            ))}
          </ul>
          <div className="flex gap-2">
            <SynonymDialog group={{ groupId: id, words }} action={saveAction} />
            <ConfirmAction
              trigger={{ children: t('remove'), size: 'sm' }}
              title={t('remove-title')}
              description={t('remove-body', { words: words.slice(0, 4).join(' = ') })}
              confirmLabel={t('remove')}
              action={removeAction}
              input={{ groupId: id }}
              done={t('removed')}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
