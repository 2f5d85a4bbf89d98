import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Card, CardHeader } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';

/** What the overview shows; `server/platform-health.ts` reads it. */
export interface Health {
  waitingOrganisations: number;
  mail: { queued: number; failed: number; lastDay: number };
  readers: { name: string; behind: number; oldest: Date | null }[];
  jobs: { name: string; at: Date | null; failed: boolean }[];
  workerQuiet: boolean;
  database: { size: string; events: number; bookings: number; listings: number; people: number };
  verification: { at: Date; chains: number; events: number; faults: number } | null;
}

export function HealthCards({ health, timeZone }: { health: Health; timeZone: string }) {
  const t = useTranslations('operator.overview');
  const format = useFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const { mail, database, verification } = health;
  return (
    <div className="grid gap-6">
      {health.workerQuiet && <Alert tone="warning">{t('worker-quiet')}</Alert>}
      <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-3">
        <Card>
          <CardHeader title={t('waiting')} />
          <p className="text-3xl tabular-nums">{format.number(health.waitingOrganisations)}</p>
          <p className="mb-4 text-ink-muted text-sm">{t('waiting-hint')}</p>
          <LinkButton href="/operator/organisations" size="sm">
            {t('open')}
          </LinkButton>
        </Card>
        <Card>
          <CardHeader title={t('mail')} />
          <Figures
            items={[
              [t('queued'), format.number(mail.queued)],
              [t('failed'), <Count key="failed" value={mail.failed} />],
              [t('last-day'), format.number(mail.lastDay)],
            ]}
          />
        </Card>
        <Card>
          <CardHeader title={t('readers')} />
          <Figures
            items={health.readers.map(({ name, behind, oldest }) => [
              t.has(`reader.${name}`) ? t(`reader.${name}`) : name,
              <span key={name}>
                {t('lag', { count: behind })}
                {oldest && <span className="block text-ink-muted text-xs">{t('behind', { when: when(oldest) })}</span>}
              </span>,
            ])}
          />
        </Card>
        <Card>
          <CardHeader title={t('jobs')} />
          <Figures
            items={health.jobs.map(({ name, at, failed }) => [
              t.has(`job.${name}`) ? t(`job.${name}`) : name,
              at ? t(failed ? 'job-failed' : 'job-at', { when: when(at) }) : t('job-never'),
            ])}
          />
        </Card>
        <Card>
          <CardHeader title={t('database')} />
          <Figures
            items={[
              [t('size'), database.size],
              [t('people'), format.number(database.people)],
              [t('listings'), format.number(database.listings)],
              [t('bookings'), format.number(database.bookings)],
              [t('events'), format.number(database.events)],
            ]}
          />
        </Card>
        <Card>
          <CardHeader title={t('chains')} />
          {!verification && <p className="text-ink-muted text-sm">{t('chains-never')}</p>}
          {verification && verification.faults === 0 && (
            <p className="text-sm">{t('chains-ok', { ...verification, when: when(verification.at) })}</p>
          )}
          {verification && verification.faults > 0 && (
            <Alert tone="danger">{t('chains-bad', { ...verification, when: when(verification.at) })}</Alert>
          )}
        </Card>
      </div>
    </div>
  );
}

function Count({ value }: { value: number }) {
  const format = useFormatter();
  return value > 0 ? <Badge tone="danger">{format.number(value)}</Badge> : format.number(value);
}

function Figures({ items }: { items: readonly [label: string, value: ReactNode][] }) {
  return (
    <dl className="grid gap-2 text-sm">
      {items.map(([label, value]) => (
        <div key={label} className="flex items-baseline justify-between gap-4">
          <dt className="text-ink-muted">{label}</dt>
          <dd className="text-end tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
