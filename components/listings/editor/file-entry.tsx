'use client';

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, FileText, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import type { LocaleText } from '@/core/locale-text';
import type { EditorFile } from '@/domain/listings/get-listing';
import { FileCaption } from './file-caption';

export interface FileEntryProps {
  file: EditorFile;
  at: number;
  count: number;
  disabled: boolean;
  onCaption: (caption: LocaleText) => void;
  onMove: (to: number) => void;
  onRemove: () => Promise<string | undefined>;
}

export function PhotoCard(props: FileEntryProps) {
  const t = useTranslations('listings.files');
  const { file, at, disabled, onCaption } = props;
  return (
    <li className="overflow-hidden rounded-lg border border-line bg-surface-raised">
      <div className="relative aspect-4/3 bg-surface-sunken">
        {/* biome-ignore lint/performance/noImgElement: already sized and encoded by us, and private while a draft */}
        <img
          src={`/files/${file.fileId}`}
          alt={file.caption.zh || file.caption.en || t('photo-n', { n: at + 1 })}
          loading="lazy"
          className="size-full object-cover"
        />
        {at === 0 && (
          <Badge tone="accent" className="absolute top-2 left-2">
            {t('cover')}
          </Badge>
        )}
      </div>
      <div className="grid gap-2 p-3">
        <FileCaption what={t('alt')} caption={file.caption} disabled={disabled} onSave={onCaption} />
        <Moves {...props} back={<ArrowLeft />} forth={<ArrowRight />} />
      </div>
    </li>
  );
}

export function DocumentRow(props: FileEntryProps) {
  const t = useTranslations('listings.files');
  const format = useFormatter();
  const { file, disabled, onCaption } = props;
  const megabytes = format.number(Math.max(file.bytes / 1_048_576, 0.01), { maximumFractionDigits: 2 });
  return (
    <li className="grid gap-3 rounded-lg border border-line bg-surface-raised p-3">
      <div className="flex items-center gap-2.5">
        <FileText aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
        <a href={`/files/${file.fileId}`} className="link min-w-0 flex-1 truncate text-sm">
          {file.name}
        </a>
        <span className="text-ink-muted text-xs tabular-nums">{megabytes} MB</span>
      </div>
      <FileCaption what={t('document-title')} caption={file.caption} disabled={disabled} onSave={onCaption} />
      <Moves {...props} back={<ArrowUp />} forth={<ArrowDown />} />
    </li>
  );
}

function Moves({
  file,
  at,
  count,
  disabled,
  onMove,
  onRemove,
  back,
  forth,
}: FileEntryProps & { back: ReactNode; forth: ReactNode }) {
  const t = useTranslations('listings.files');
  const { name } = file;
  return (
    <div className="flex items-center gap-1">
      <IconButton
        size="sm"
        label={t('earlier', { name })}
        icon={back}
        disabled={disabled || at === 0}
        onClick={() => onMove(at - 1)}
      />
      <IconButton
        size="sm"
        label={t('later', { name })}
        icon={forth}
        disabled={disabled || at === count - 1}
        onClick={() => onMove(at + 1)}
      />
      <span className="flex-1" />
      <ConfirmDialog
        trigger={{ variant: 'danger-ghost', size: 'sm', icon: <Trash2 />, children: t('remove'), disabled }}
        title={t('remove-title')}
        description={t('remove-description', { name })}
        confirmLabel={t('remove')}
        onConfirm={onRemove}
      />
    </div>
  );
}
