'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { sendFile } from './send-file';
import { useErrorSentence, useFieldSentence } from './use-sentence';

/** A file on its way, or one that did not make it. */
export interface Upload {
  key: number;
  file: File;
  /** 0..1 of the bytes. */
  progress: number;
  error?: string;
}

interface Options<T> {
  /** Where they go: a route that answers as an action does. */
  address: string;
  /** What is sent beside the file. */
  fields?: Readonly<Record<string, string>>;
  onAdded: (file: File, answer: T) => void;
}

let lastKey = 0;

/** Sends files one after another; what fails stays in view with its reason and can be tried again. */
export function useUploads<T>({ address, fields = {}, onAdded }: Options<T>) {
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
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', file);
      const result = await sendFile<T>(address, form, progress, leaving.current.signal);
      if (!result.ok) {
        const [field] = result.error.fields;
        change(key, { error: field ? fieldSentence(field) : errorSentence(result.error) });
        return;
      }
      added.current(file, result.value);
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
