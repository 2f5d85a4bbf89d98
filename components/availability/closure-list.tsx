'use client';

import { useTranslations } from 'next-intl';
import { useErrorSentence } from '@/components/form/use-sentence';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

export interface ListedClosure {
  id: string;
  /** What is closed, when and why, in words. */
  what: string;
  when: string;
  reason: string;
  note: string;
}

/** Closures that are in force or ahead, each of which can be lifted. Needs messages `availability`. */
export function ClosureList({
  closures,
  action,
}: {
  closures: readonly ListedClosure[];
  /** Absent for those who may only look. */
  action?: ServerAction<{ id: string }>;
}) {
  const t = useTranslations('availability.closures');
  const sentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();

  async function remove(id: string): Promise<string | undefined> {
    const answer = await action?.({ id }, crypto.randomUUID());
    if (answer && !answer.ok) return sentence(answer.error);
    toast({ text: t('removed') });
    router.refresh();
  }

  if (closures.length === 0) return <p className="text-ink-muted text-sm">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {closures.map(({ id, what, when, reason, note }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 text-sm">
          <div className="min-w-0">
            <p className="font-medium">{what}</p>
            <p className="text-ink-muted tabular-nums">
              {when} · {reason}
            </p>
            {note && <p className="text-ink-muted">{note}</p>}
          </div>
          {action && (
            <ConfirmDialog
              trigger={{ children: t('remove'), size: 'sm', variant: 'ghost' }}
              title={t('remove-title')}
              description={t('remove-description')}
              confirmLabel={t('remove')}
              tone="primary"
              onConfirm={() => remove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
