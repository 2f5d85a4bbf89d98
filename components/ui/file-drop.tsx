'use client';

import { FileText, Upload, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { type DragEvent, type Ref, useState } from 'react';
import { cn } from './class-names';
import { IconButton } from './icon-button';

export interface FileDropProps {
  id?: string;
  name?: string;
  files: readonly File[];
  onFilesChange: (files: File[]) => void;
  /** As of `<input accept>`: `image/png,image/jpeg,.csv`. The server judges the content. */
  accept?: string;
  multiple?: boolean;
  /** What may be dropped, in words: “PNG or JPEG, up to 10 MB”. */
  prompt?: string;
  invalid?: boolean;
  disabled?: boolean;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  'aria-describedby'?: string;
}

/** A real file input, made large enough to drop on. */
export function FileDrop(props: FileDropProps) {
  const { files, onFilesChange, accept, multiple = false, prompt, invalid, disabled } = props;
  const t = useTranslations('ui');
  const [over, setOver] = useState(false);

  function add(list: FileList | null) {
    const added = [...(list ?? [])];
    if (added.length > 0) onFilesChange(multiple ? [...files, ...added] : added.slice(0, 1));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!disabled) add(event.dataTransfer.files);
  }

  return (
    <div className="grid gap-2">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to what the input inside can do */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'relative grid justify-items-center gap-1 rounded-md border border-line-strong border-dashed bg-surface-raised px-4 py-6 text-center text-sm transition-colors hover:border-ink-muted hover:bg-surface-hover has-focus-visible:outline-2 has-focus-visible:outline-focus',
          over && 'border-accent bg-accent-soft',
          invalid && 'border-danger',
          disabled && 'bg-surface-sunken text-ink-muted',
        )}
      >
        <Upload aria-hidden="true" className="mb-1 size-5 text-ink-muted" />
        <span className="font-medium">{multiple ? t('file.choose-many') : t('file.choose')}</span>
        {prompt && <span className="text-ink-muted text-xs">{prompt}</span>}
        <input
          ref={props.inputRef}
          id={props.id}
          name={props.name}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-invalid={invalid || undefined}
          aria-describedby={props['aria-describedby']}
          onBlur={props.onBlur}
          onChange={(event) => {
            add(event.target.files);
            // The same file can then be chosen again after it was removed.
            event.target.value = '';
          }}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
        />
      </div>
      {files.length > 0 && (
        <ul className="grid gap-1" aria-label={t('file.chosen')}>
          {files.map((file, index) => (
            <ChosenFile
              // biome-ignore lint/suspicious/noArrayIndexKey: two chosen files may share name and size
              key={`${file.name}-${file.size}-${index}`}
              file={file}
              onRemove={() => onFilesChange(files.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function ChosenFile({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations('ui');
  const format = useFormatter();
  const megabytes = format.number(Math.max(file.size / 1_048_576, 0.01), { maximumFractionDigits: 2 });
  return (
    <li className="flex items-center gap-2.5 rounded-md bg-surface-sunken py-0.5 pr-0.5 pl-3 text-sm">
      <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
      <span className="min-w-0 flex-1 truncate">{file.name}</span>
      <span className="text-ink-muted text-xs tabular-nums">{megabytes} MB</span>
      <IconButton size="sm" label={t('file.remove', { name: file.name })} icon={<X />} onClick={onRemove} />
    </li>
  );
}
