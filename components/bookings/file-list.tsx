'use client';

import { FileText, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { FieldMessage } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { ServerAction } from '@/core/action-result';
import type { AttachedFile } from '@/domain/bookings/attach-file';
import { useRouter } from '@/server/i18n/navigation';

/** A booking's files as its reader meets them. */
export interface FileBox {
  bookingId: string;
  files: readonly (AttachedFile & { label?: string })[];
  /** The reader, who may take away what they added; null: nothing may be changed any more. */
  userId: string | null;
  remove: ServerAction<unknown>;
}

/** Files to fetch, and one's own to take away. Needs messages `bookings`. */
export function FileList({ box }: { box: FileBox }) {
  const t = useTranslations('bookings.files');
  const format = useFormatter();
  const router = useRouter();
  const sentence = useErrorSentence();
  const ui = useTranslations('ui.form');
  const [problem, setProblem] = useState<string>();
  const [leaving, setLeaving] = useState<string>();
  const { bookingId, files, userId, remove } = box;
  if (files.length === 0) return null;

  async function takeAway(fileId: string) {
    setProblem(undefined);
    setLeaving(fileId);
    const answer = await remove({ id: bookingId, fileId }, crypto.randomUUID()).catch(() => null);
    setLeaving(undefined);
    if (answer?.ok) router.refresh();
    else setProblem(answer ? sentence(answer.error) : ui('network'));
  }

  return (
    <div className="grid gap-1.5" aria-live="polite">
      <ul className="grid gap-1.5">
        {files.map(({ fileId, name, bytes, addedBy, label }) => (
          <li
            key={fileId}
            className="flex min-h-9 items-center gap-2.5 rounded-md bg-surface-sunken py-0.5 pr-0.5 pl-3"
          >
            <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
            <span className="min-w-0 flex-1 py-1 text-sm">
              {label && <span className="block text-ink-muted text-xs">{label}</span>}
              <a className="link break-all" href={`/files/bookings/${bookingId}/${fileId}`}>
                {name}
              </a>
            </span>
            <span className="shrink-0 pr-2 text-ink-muted text-xs tabular-nums">
              {format.number(Math.max(bytes / 1_048_576, 0.01), { maximumFractionDigits: 2 })} MB
            </span>
            {userId !== null && addedBy === userId && (
              <IconButton
                size="sm"
                label={t('remove', { name })}
                icon={<X />}
                disabled={leaving === fileId}
                onClick={() => takeAway(fileId)}
              />
            )}
          </li>
        ))}
      </ul>
      <FieldMessage id={`${bookingId}-files-error`}>{problem}</FieldMessage>
    </div>
  );
}
