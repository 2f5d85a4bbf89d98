'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { Select } from '@/components/ui/select';
import { IMPORT_FORMATS, type ImportFormat } from '@/domain/imports/inputs';

export interface ChosenFile {
  file: File;
  kind: string;
  format: ImportFormat;
}

interface FileStepProps {
  kinds: readonly { value: string; label: string }[];
  pending: boolean;
  problem: string | null;
  onRead: (chosen: ChosenFile) => void;
}

/** Which file, of what, in which form; the form follows from the file's name until it is chosen. */
export function FileStep({ kinds, pending, problem, onRead }: FileStepProps) {
  const t = useTranslations('imports');
  const [files, setFiles] = useState<File[]>([]);
  const [kind, setKind] = useState(kinds[0]?.value ?? '');
  const [format, setFormat] = useState<ImportFormat>('csv');
  const [file] = files;

  function choose(next: File[]) {
    setFiles(next);
    if (next[0]) setFormat(/\.(jsonl|ndjson)$/i.test(next[0].name) ? 'jsonl' : 'csv');
  }

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !pending) onRead({ file, kind, format });
      }}
    >
      <Field label={t('file')} hint={t('file-hint')}>
        {(control) => (
          <FileDrop {...control} files={files} onFilesChange={choose} accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv" />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('kind')}>
          {(control) => (
            <Select
              {...control}
              options={kinds.map(({ value, label }) => ({ value, label }))}
              value={kind}
              onChange={(event) => setKind(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('format')}>
          {(control) => (
            <Select
              {...control}
              options={IMPORT_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
              value={format}
              onChange={(event) => setFormat(IMPORT_FORMATS.find((each) => each === event.target.value) ?? 'csv')}
            />
          )}
        </Field>
      </div>
      {problem && (
        <Alert tone="danger" live>
          {problem}
        </Alert>
      )}
      <div>
        <Button type="submit" loading={pending} disabled={!file}>
          {t('read-file')}
        </Button>
      </div>
    </form>
  );
}
