import { Activity, MonitorSmartphone } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { dayText, timeText } from '@/components/bookings/format-time';
import { ConfirmAction } from '@/components/form/confirm-action';
import { TapAction } from '@/components/form/tap-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { CardForm, ResolveProblem } from '@/components/usage/desk-forms';
import { ProblemList } from '@/components/usage/problem-list';
import { UseNowList } from '@/components/usage/use-now-list';
import { plainText } from '@/core/locale-text';
import { formatMoney, money } from '@/core/money';
import { canRunDesk } from '@/domain/bookings/policy';
import { listProblems } from '@/domain/usage/problem-queries';
import { listCards, listUseLog, listUseNow, type UseNow } from '@/domain/usage/queries';
import { Link } from '@/server/i18n/navigation';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { checkInAction, checkOutAction } from '../../../(market)/bench/[token]/actions';
import { addCardAction, removeCardAction, resolveProblemAction } from './actions';

interface UsePageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('usage.desk'))('title') };
}

/** The lab's hour: who is in, who is late, what is broken, and what was used before. */
export default async function UsePage({ params, searchParams }: UsePageProps) {
  const { org } = await params;
  const { before } = await searchParams;
  const base = `/org/${org}`;
  const ctx = await requireOrganisation(org, `${base}/use`);
  const { organisationId } = ctx.membership;
  const [uses, problems, log, cards] = await pageGuard(() =>
    Promise.all([
      listUseNow(ctx, organisationId, ctx.now),
      listProblems(ctx, organisationId),
      listUseLog(ctx, organisationId, before),
      listCards(ctx, organisationId),
    ]),
  );
  const t = await getTranslations('usage');
  const locale = await getLocale();
  const mayAct = canRunDesk(ctx.actor, organisationId);
  const door = ({ id, state }: UseNow) => (
    <TapAction
      size="sm"
      variant={state === 'in-use' ? 'secondary' : 'primary'}
      action={state === 'in-use' ? checkOutAction : checkInAction}
      input={{ id, via: 'desk' }}
      done={t(state === 'in-use' ? 'bench.checked-out' : 'bench.checked-in')}
    >
      {t(state === 'in-use' ? 'bench.check-out' : 'bench.check-in')}
    </TapAction>
  );
  return (
    <ClientMessages namespaces={['usage']}>
      <PageHeader
        title={t('desk.title')}
        description={t('desk.description')}
        actions={
          mayAct && (
            <>
              <CardForm organisationId={organisationId} action={addCardAction} />
              <LinkButton href={`${base}/kiosk`} size="sm" icon={<MonitorSmartphone aria-hidden="true" />}>
                {t('kiosk.title')}
              </LinkButton>
            </>
          )
        }
      />
      <div className="grid max-w-5xl gap-8">
        <section aria-labelledby="now">
          <h2 id="now" className="mb-3 text-lg">
            {t('now.title')}
          </h2>
          {uses.length === 0 ? (
            <EmptyState icon={<Activity />} title={t('now.none')} level="h3" />
          ) : (
            <UseNowList uses={uses} now={ctx.now} base={base} action={mayAct ? door : undefined} />
          )}
        </section>
        <section aria-labelledby="problems">
          <h2 id="problems" className="mb-3 text-lg">
            {t('problem.list')}
          </h2>
          {problems.length === 0 ? (
            <p className="text-ink-muted text-sm">{t('problem.none')}</p>
          ) : (
            <ProblemList
              problems={problems}
              ownZone={ctx.actor.timeZone}
              resolve={mayAct ? ({ id }) => <ResolveProblem id={id} action={resolveProblemAction} /> : undefined}
            />
          )}
        </section>
        <section aria-labelledby="log">
          <h2 id="log" className="mb-3 text-lg">
            {t('log.title')}
          </h2>
          <Table
            caption={t('log.title')}
            rows={log.items}
            rowKey={({ bookingId }) => bookingId}
            empty={<p className="text-ink-muted text-sm">{t('log.none')}</p>}
            columns={[
              {
                key: 'listing',
                header: t('log.listing'),
                primary: true,
                cell: ({ bookingId, listing }) => (
                  <Link href={`${base}/bookings/${bookingId}`} className="hover:text-accent">
                    {plainText(listing.title, locale)}
                  </Link>
                ),
              },
              {
                key: 'time',
                header: t('log.time'),
                cell: ({ startedAt, endedAt, listing: { timeZone } }) => (
                  <span className="tabular-nums">
                    {dayText(startedAt, locale, timeZone)} {timeText(startedAt, locale, timeZone)}–
                    {endedAt ? timeText(endedAt, locale, timeZone) : t('card.running')}
                  </span>
                ),
              },
              {
                key: 'person',
                header: t('log.person'),
                cell: ({ person, customer }) => `${person} · ${plainText(customer, locale)}`,
              },
              { key: 'results', header: t('log.results'), cell: ({ results }) => results || '–' },
              {
                key: 'extras',
                header: t('log.extras'),
                align: 'end',
                cell: ({ extrasMinor, currency }) =>
                  extrasMinor === '0' ? '–' : formatMoney(money(BigInt(extrasMinor), currency), locale),
              },
            ]}
          />
          <div className="mt-4">
            <Pagination
              label={t('log.title')}
              previousHref={before ? `${base}/use` : undefined}
              nextHref={log.nextCursor ? `${base}/use?before=${log.nextCursor}` : undefined}
            />
          </div>
        </section>
        {cards.length > 0 && (
          <section aria-labelledby="cards">
            <h2 id="cards" className="mb-3 text-lg">
              {t('cards.title')}
            </h2>
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface-raised text-sm">
              {cards.map(({ id, person, lastDigits }) => (
                <li key={id} className="flex items-center gap-3 px-4 py-2 sm:px-5">
                  <span className="min-w-0 flex-1 truncate">{person}</span>
                  <span className="font-mono text-ink-muted">…{lastDigits}</span>
                  {mayAct && (
                    <ConfirmAction
                      trigger={{ children: t('cards.remove'), variant: 'danger-ghost', size: 'sm' }}
                      title={t('cards.remove-title', { person })}
                      confirmLabel={t('cards.remove')}
                      action={removeCardAction}
                      input={{ id }}
                      done={t('cards.removed')}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ClientMessages>
  );
}
