'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useErrorSentence, useFieldSentence } from '@/components/form/use-sentence';
import type { EditorFile } from '@/domain/listings/queries';
import type { FileRole } from '@/domain/listings/rules';
import type { ListingState } from '@/domain/listings/save-listing';
import { uploadFile } from './upload-file';

/** A file on its way, or one that did not make it. */
export interface Upload {
  key: number;
  file: File;
  /** 0..1 of the bytes. */
  progress: number;
  error?: string;
}

interface Options {
  listingId: string;
  role: FileRole;
  onAdded: (file: EditorFile, state: ListingState) => void;
}

let lastKey = 0;

/** Sends files one after another; what fails stays in view with its reason and can be tried again. */
export function useUploads({ listingId, role, onAdded }: Options) {
  const t = useTranslations('ui.form');
  const fieldSentence = useFieldSentence();
  const errorSentence = useErrorSentence();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const leaving = useRef(new AbortController());
  const added = useRef(onAdded);
  useEffect(() => {
    added.current = onAdded;
  });
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const change = (key: number, part: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const drop = (key: number) => setUploads((all) => all.filter((each) => each.key !== key));

  async function run({ key, file }: Upload) {
    try {
      const progress = (share: number) => change(key, { progress: share });
      const result = await uploadFile(listingId, role, file, progress, leaving.current.signal);
      if (!result.ok) {
        const [field] = result.error.fields;
        change(key, { error: field ? fieldSentence(field) : errorSentence(result.error) });
        return;
      }
      const { listingFileId, fileId, ...state } = result.value;
      const { name, type: contentType, size: bytes } = file;
      added.current(
        { id: listingFileId, fileId, name, contentType, bytes, width: null, height: null, caption: {} },
        state,
      );
      drop(key);
    } catch {
      if (!leaving.current.signal.aborted) change(key, { error: t('network') });
    }
  }

  function add(files: readonly File[]) {
    const fresh = files.map((file) => {
      lastKey += 1;
      return { key: lastKey, file, progress: 0 };
    });
    setUploads((all) => [...all, ...fresh]);
    for (const upload of fresh) line.current = line.current.then(() => run(upload));
  }

  function again(upload: Upload) {
    drop(upload.key);
    add([upload.file]);
  }

  return { uploads, add, again, drop };
}
