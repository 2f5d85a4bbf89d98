import { RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FieldMessage } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { Upload } from './use-uploads';

/** Files on their way, each with how far it is or why it was refused. */
export function UploadList({
  uploads,
  onAgain,
  onDrop,
}: {
  uploads: readonly Upload[];
  onAgain: (upload: Upload) => void;
  onDrop: (key: number) => void;
}) {
  const t = useTranslations('ui.file');
  if (uploads.length === 0) return null;
  return (
    <ul aria-live="polite" className="grid gap-2">
      {uploads.map((upload) => {
        const { key, file, progress, error } = upload;
        const percent = Math.round(progress * 100);
        return (
          <li key={key} className="grid gap-1.5 rounded-md border border-line bg-surface-raised px-3 py-2 text-sm">
            <div className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{file.name}</span>
              {error ? (
                <>
                  <IconButton
                    size="sm"
                    label={t('again', { name: file.name })}
                    icon={<RotateCcw />}
                    onClick={() => onAgain(upload)}
                  />
                  <IconButton
                    size="sm"
                    label={t('dismiss', { name: file.name })}
                    icon={<X />}
                    onClick={() => onDrop(key)}
                  />
                </>
              ) : (
                <span className="text-ink-muted text-xs tabular-nums">
                  {percent < 100 ? t('progress', { percent }) : t('checking')}
                </span>
              )}
            </div>
            {!error && (
              <progress aria-label={file.name} max={100} value={percent} className="h-1.5 w-full accent-accent" />
            )}
            <FieldMessage id={`upload-${key}-error`}>{error}</FieldMessage>
          </li>
        );
      })}
    </ul>
  );
}
