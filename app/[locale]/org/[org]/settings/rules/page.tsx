import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CalendarForm } from '@/components/availability/rules/calendar-form';
import { Disclosure } from '@/components/availability/rules/disclosure';
import { PartnersForm } from '@/components/availability/rules/partners-form';
import { QuotasForm } from '@/components/availability/rules/quotas-form';
import { ConfirmAction } from '@/components/form/confirm-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import { getOrganisationRules } from '@/domain/availability/organisation-rules-query';
import { Link } from '@/server/i18n/navigation';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { saveQuotasAction } from '../../listings/[id]/rules/actions';
import { assignGroupAction, saveHolidayCalendarAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules.organisation'))('title') };
}

export default async function OrganisationRulesPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const here = `/org/${org}/settings/rules`;
  const ctx = await requireOrganisation(org, here);
  const { organisationId } = ctx.membership;
  const rules = await pageGuard(() => getOrganisationRules(ctx, organisationId), here);
  const [t, tQuotas, tGroups, tSettings, locale] = [
    await getTranslations('rules.organisation'),
    await getTranslations('rules.quotas'),
    await getTranslations('rules.group-names'),
    await getTranslations('organisations.settings'),
    await getLocale(),
  ];
  return (
    <ClientMessages namespaces={['rules', 'listings']}>
      <div className="grid max-w-text gap-6">
        <PageHeader
          title={t('title')}
          description={t('description')}
          crumbs={[{ label: tSettings('title'), href: `/org/${org}/settings` }, { label: t('title') }]}
          className="mb-0"
        />
        <Card>
          <CardHeader title={t('partners-title')} description={t('partners-description')} />
          {rules.members.length === 0 && <p className="mb-4 text-ink-muted text-sm">{t('partners-none')}</p>}
          <ul className="mb-5 grid gap-2 empty:hidden">
            {rules.members.map(({ id, slug, name, customerGroup }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line px-4 py-2"
              >
                <Link href={`/organisations/${slug}`} className="min-w-0 font-medium">
                  {plainText(name, locale)}
                </Link>
                <span className="flex items-center gap-3">
                  <Badge>{tGroups(customerGroup)}</Badge>
                  <ConfirmAction
                    trigger={{ children: t('remove'), variant: 'danger-ghost', size: 'sm' }}
                    title={t('remove-title', { name: plainText(name, locale) })}
                    description={t('remove-body')}
                    confirmLabel={t('remove')}
                    action={assignGroupAction}
                    input={{ organisationId, memberId: id, customerGroup: 'public' }}
                    done={t('removed')}
                  />
                </span>
              </li>
            ))}
          </ul>
          <PartnersForm
            organisationId={organisationId}
            candidates={rules.candidates.map(({ id, name }) => ({ id, name: plainText(name, locale) }))}
            action={assignGroupAction}
          />
        </Card>
        <Card>
          <CardHeader title={tQuotas('organisation-title')} description={tQuotas('organisation-description')} />
          <QuotasForm organisationId={organisationId} quotas={rules.quotas} action={saveQuotasAction} />
        </Card>
        <Card>
          <CardHeader title={t('calendars-title')} description={t('calendars-description')} />
          <div className="grid gap-3">
            {rules.calendars.map((calendar) => (
              <Disclosure key={calendar.id} title={plainText(calendar.name, locale)} open={false}>
                <CalendarForm organisationId={organisationId} calendar={calendar} action={saveHolidayCalendarAction} />
              </Disclosure>
            ))}
            <Disclosure title={t('calendar-new')} open={false}>
              <CalendarForm organisationId={organisationId} action={saveHolidayCalendarAction} />
            </Disclosure>
          </div>
        </Card>
      </div>
    </ClientMessages>
  );
}
