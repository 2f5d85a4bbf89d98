'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';
import { type ChosenFile, FileStep } from './file-step';
import { ImportCounts } from './import-counts';
import { MappingStep } from './mapping-step';
import { type RowError, RowErrorTable } from './row-error-table';
import { useImportAction } from './use-import-action';

export interface FilePreview {
  encoding: string;
  headers: string[];
  samples: Record<string, string>[];
  mapping: Record<string, string>;
}

export interface ImportResult {
  id: string;
  state: string;
  rows: { read: number; created: number; updated: number; unchanged: number; failed: number; published: number };
  errors: RowError[];
}

export interface ImportWizardProps {
  organisationId: string;
  orgSlug: string;
  kinds: readonly { value: string; label: string; columns: { key: string; label: string }[] }[];
  mayPublish: boolean;
  preview: ServerAction<FilePreview>;
  run: ServerAction<ImportResult>;
}

/** A file, its columns, a check, the import: one after the other, nothing lost on the way back. */
export function ImportWizard({ organisationId, orgSlug, kinds, mayPublish, preview, run }: ImportWizardProps) {
  const t = useTranslations('imports');
  const router = useRouter();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [head, setHead] = useState<FilePreview | null>(null);
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [publish, setPublish] = useState(false);
  const [checked, setChecked] = useState<ImportResult | null>(null);
  const previewing = useImportAction(preview);
  const running = useImportAction(run);

  async function readFile(next: ChosenFile) {
    setChosen(next);
    setChecked(null);
    const found = await previewing.call({ organisationId, ...next });
    if (!found) return;
    setHead(found);
    setMapping(found.mapping);
  }

  async function start(dryRun: boolean) {
    if (!chosen) return;
    const ownMapping = chosen.format === 'uniquip' ? {} : { mapping };
    const input = { organisationId, ...chosen, fileName: chosen.file.name, ...ownMapping, dryRun, publish };
    const result = await running.call(input);
    if (!result) return;
    if (dryRun) setChecked(result);
    else router.push(`/org/${orgSlug}/imports/${result.id}`);
  }

  if (!chosen || !head) {
    return <FileStep kinds={kinds} pending={previewing.pending} problem={previewing.problem} onRead={readFile} />;
  }
  const columns = kinds.find(({ value }) => value === chosen.kind)?.columns ?? [];
  const titled = Object.values(mapping).some((key) => key === 'title' || key.startsWith('title.'));
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <p className="min-w-0 text-ink-muted">
          <span className="font-medium text-ink">{chosen.file.name}</span> ·{' '}
          {t('encoding', { encoding: head.encoding.toUpperCase() })}
        </p>
        <Button variant="ghost" size="sm" onClick={() => setHead(null)}>
          {t('another-file')}
        </Button>
      </div>
      <MappingStep
        headers={head.headers}
        samples={head.samples}
        columns={columns}
        mapping={mapping}
        fixed={chosen.format === 'uniquip'}
        onChange={(next) => {
          setMapping(next);
          setChecked(null);
        }}
      />
      {!titled && <Alert tone="warning">{t('title-needed')}</Alert>}
      {mayPublish && (
        <Checkbox
          label={t('publish')}
          description={t('publish-hint')}
          checked={publish}
          onChange={(event) => setPublish(event.target.checked)}
        />
      )}
      {running.problem && (
        <Alert tone="danger" live>
          {running.problem}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" loading={running.pending} disabled={!titled} onClick={() => start(true)}>
          {t('check')}
        </Button>
        <Button loading={running.pending} disabled={!titled} onClick={() => start(false)}>
          {t('run')}
        </Button>
        <span className="text-ink-muted text-sm">{t('check-hint')}</span>
      </div>
      {checked && (
        <section aria-live="polite" className="grid gap-4">
          <h2 className="font-semibold text-lg">{t('check-result')}</h2>
          <ImportCounts rows={checked.rows} />
          {checked.errors.length > 0 ? (
            <RowErrorTable errors={checked.errors} />
          ) : (
            <Alert tone="success">{t('no-errors')}</Alert>
          )}
          {checked.rows.failed > checked.errors.length && (
            <p className="text-ink-muted text-sm">{t('errors-more', { count: checked.errors.length })}</p>
          )}
        </section>
      )}
    </div>
  );
}
