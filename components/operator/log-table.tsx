import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { type Column, Table } from '@/components/ui/table';
import { plainText } from '@/core/locale-text';
import type { LogEntry, LogPage } from '@/domain/events/log-queries';

/** A page of the log: each event a sentence, with what changed behind “details”. */
export function LogTable({
  page,
  timeZone,
  title,
  nextHref,
  firstHref,
  withOrganisation = false,
}: {
  page: LogPage;
  timeZone: string;
  title: string;
  nextHref: string | null;
  firstHref: string | null;
  /** The platform's log names the organisation of each event. */
  withOrganisation?: boolean;
}) {
  const t = useTranslations('audit');
  const format = useFormatter();
  const locale = useLocale();
  const columns: Column<LogEntry>[] = [
    {
      key: 'at',
      header: t('columns.at'),
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="whitespace-nowrap text-ink-muted tabular-nums">
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
        </time>
      ),
    },
    { key: 'what', header: t('columns.what'), primary: true, cell: (entry) => <LogSentence entry={entry} /> },
  ];
  if (withOrganisation) {
    columns.push({
      key: 'organisation',
      header: t('columns.organisation'),
      cell: ({ organisation, otherOrganisation }) =>
        [organisation, otherOrganisation].flatMap((each) => (each ? [plainText(each.name, locale)] : [])).join(' · ') ||
        t('platform'),
    });
  }
  return (
    <>
      <Table
        caption={title}
        columns={columns}
        rows={page.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('empty')} />}
      />
      <Pagination label={t('older')} previousHref={firstHref} nextHref={nextHref} />
    </>
  );
}

function LogSentence({ entry }: { entry: LogEntry }) {
  const t = useTranslations('audit');
  const locale = useLocale();
  const key = `actions.${entry.action}`;
  const role = entry.after?.role;
  const values = {
    actor: useActorName(entry),
    subject: plainText(entry.subject, locale) || '—',
    reference: entry.reference ?? '—',
    role: typeof role === 'string' && t.has(`roles.${role}`) ? t(`roles.${role}`) : '—',
  };
  const note = entry.after?.note;
  return (
    <div className="grid gap-1 font-normal">
      <span>{t.has(key) ? t(key, values) : t('unknown', { action: entry.action })}</span>
      {typeof note === 'string' && <span className="text-ink-muted text-sm">{t('note', { note })}</span>}
      {(entry.before || entry.after) && (
        <details className="text-xs">
          <summary className="w-fit cursor-pointer text-ink-muted">{t('details')}</summary>
          <div className="mt-2 grid gap-2 md:grid-cols-2">
            <State label={t('before')} value={entry.before} />
            <State label={t('after')} value={entry.after} />
          </div>
        </details>
      )}
    </div>
  );
}

function useActorName({ actor }: LogEntry): string {
  const t = useTranslations('audit.actor');
  if (actor.kind === 'nobody') return t('nobody');
  if (actor.kind === 'job') return t('job', { name: actor.name });
  return actor.byToken ? t('token', { name: actor.name }) : actor.name;
}

function State({ label, value }: { label: string; value: Record<string, unknown> | null }) {
  if (!value) return null;
  return (
    <figure className="min-w-0">
      <figcaption className="text-ink-muted">{label}</figcaption>
      <pre className="max-h-64 overflow-auto whitespace-pre-wrap break-all rounded-sm bg-surface-sunken p-2 font-mono text-2xs">
        {JSON.stringify(value, null, 2)}
      </pre>
    </figure>
  );
}
