'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UploadList } from '@/components/form/upload-list';
import { useErrorSentence } from '@/components/form/use-sentence';
import { useUploads } from '@/components/form/use-uploads';
import { FileDrop } from '@/components/ui/file-drop';
import { useToast } from '@/components/ui/toast';
import type { ActionResult } from '@/core/action-result';
import type { LocaleText } from '@/core/locale-text';
import type { EditorFile } from '@/domain/listings/get-listing';
import type { AddedFile } from '@/domain/listings/listing-files';
import { FILES_MAX, type FileRole } from '@/domain/listings/rules';
import type { ListingState } from '@/domain/listings/save-listing';
import type { EditorActions } from './editor-model';
import { DocumentRow, PhotoCard } from './file-entry';

const ACCEPT: Record<FileRole, string> = {
  photo: 'image/jpeg,image/png,image/webp,image/gif,image/avif',
  document: '.pdf,.docx,.xlsx,.pptx,.csv,.txt',
};

/** Photos or documents of a listing: dropped or chosen, put in order, named, taken away; each saved at once. */
export function FilesSection({
  listingId,
  fileRole: role,
  files: initial,
  actions,
  disabled,
  onState,
}: {
  listingId: string;
  fileRole: FileRole;
  files: readonly EditorFile[];
  actions: EditorActions;
  disabled: boolean;
  onState: (state: ListingState) => void;
}) {
  const t = useTranslations('listings.files');
  const errorSentence = useErrorSentence();
  const toast = useToast();
  const [files, setFiles] = useState(initial);
  const { uploads, add, again, drop } = useUploads<AddedFile>({
    address: `/files/listings/${listingId}`,
    fields: { role },
    onAdded: ({ name, type: contentType, size: bytes }, { listingFileId: id, fileId, ...state }) => {
      const added = { id, fileId, name, contentType, bytes, width: null, height: null, caption: {} };
      setFiles((all) => [...all, added]);
      onState(state);
    },
  });

  /** Shows the change at once, and takes it back with the reason when it is refused. */
  async function change(next: readonly EditorFile[], send: Promise<ActionResult<ListingState>>) {
    const before = files;
    setFiles(next);
    const result = await send.catch(() => null);
    if (result?.ok) {
      onState(result.value);
      return undefined;
    }
    setFiles(before);
    return result ? errorSentence(result.error) : t('failed');
  }
  async function changeOrTell(next: readonly EditorFile[], send: Promise<ActionResult<ListingState>>) {
    const refusal = await change(next, send);
    if (refusal) toast({ text: refusal, tone: 'danger' });
  }

  function caption(file: EditorFile, text: LocaleText) {
    const next = files.map((each) => (each.id === file.id ? { ...each, caption: text } : each));
    const input = { listingId, listingFileId: file.id, caption: text };
    changeOrTell(next, actions.captionFile(input, crypto.randomUUID()));
  }

  function move(from: number, to: number) {
    const next = files.filter((_, at) => at !== from);
    const moved = files[from];
    if (moved) next.splice(to, 0, moved);
    const input = { listingId, role, listingFileIds: next.map((each) => each.id) };
    changeOrTell(next, actions.orderFiles(input, crypto.randomUUID()));
  }

  const entries = files.map((file, at) => ({
    file,
    at,
    count: files.length,
    disabled,
    onCaption: (text: LocaleText) => caption(file, text),
    onMove: (to: number) => move(at, to),
    onRemove: () =>
      change(
        files.filter((each) => each.id !== file.id),
        actions.removeFile({ listingId, listingFileId: file.id }, crypto.randomUUID()),
      ),
  }));
  const full = files.length + uploads.length >= FILES_MAX[role];

  return (
    <div className="grid gap-3">
      <h3 className="font-medium text-sm">
        <label htmlFor={`files-${role}`}>{t(role === 'photo' ? 'photos' : 'documents')}</label>
      </h3>
      {role === 'photo' && entries.length > 0 && (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {entries.map((entry) => (
            <PhotoCard key={entry.file.id} {...entry} />
          ))}
        </ul>
      )}
      {role === 'document' && entries.length > 0 && (
        <ul className="grid gap-3">
          {entries.map((entry) => (
            <DocumentRow key={entry.file.id} {...entry} />
          ))}
        </ul>
      )}
      <UploadList uploads={uploads} onAgain={again} onDrop={drop} />
      {!disabled && (
        <FileDrop
          id={`files-${role}`}
          files={[]}
          onFilesChange={add}
          accept={ACCEPT[role]}
          multiple
          disabled={full}
          prompt={full ? t('full', { max: FILES_MAX[role] }) : t(role === 'photo' ? 'photo-prompt' : 'document-prompt')}
        />
      )}
    </div>
  );
}
