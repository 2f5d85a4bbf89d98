import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DependenciesForm } from '@/components/availability/rules/dependencies-form';
import { GroupsForm } from '@/components/availability/rules/groups-form';
import { MaintenanceDialog } from '@/components/availability/rules/maintenance-dialog';
import { MaintenanceList } from '@/components/availability/rules/maintenance-list';
import { QuotasForm } from '@/components/availability/rules/quotas-form';
import { SchedulesForm } from '@/components/availability/rules/schedules-form';
import { TermsForm } from '@/components/availability/rules/terms-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Alert } from '@/components/ui/alert';
import { Card, CardHeader } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { notFound } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { localMinute } from '@/core/zoned-time';
import { getListingRules } from '@/domain/availability/rules-queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import {
  addMaintenanceAction,
  removeMaintenanceAction,
  saveDependenciesAction,
  saveQuotasAction,
  saveRulesAction,
  shareSchedulesAction,
} from './actions';

interface PageProps {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') };
}

export default async function ListingRulesPage({ params }: PageProps) {
  const { org, id } = await params;
  const editor = `/org/${org}/listings/${id}`;
  const ctx = await requireOrganisation(org, `${editor}/rules`);
  const [t, tListings, locale] = [await getTranslations('rules'), await getTranslations('listings'), await getLocale()];
  const rules = await pageGuard(async () => {
    const found = await getListingRules(ctx, id);
    if (found.organisationId !== ctx.membership.organisationId) throw notFound();
    return found;
  }, `${editor}/rules`);
  const title = plainText(rules.title, locale);
  const { groupRules, ...terms } = rules.terms;
  const { listingId, mayEdit } = rules;
  return (
    <ClientMessages namespaces={['rules', 'listings']}>
      <div className="grid max-w-text gap-6">
        <PageHeader
          title={t('title')}
          description={t('description')}
          crumbs={[
            { label: tListings('list.title'), href: `/org/${org}/listings` },
            { label: title, href: editor },
            { label: t('title') },
          ]}
          actions={<LinkButton href={`${editor}#openings`}>{t('weekly-hours')}</LinkButton>}
          className="mb-0"
        />
        {!mayEdit && <Alert>{t('read-only')}</Alert>}
        <fieldset disabled={!mayEdit} className="grid min-w-0 gap-6">
          <Card>
            <CardHeader title={t('terms.title')} description={t('terms.description')} />
            <TermsForm
              key={rules.version}
              listingId={listingId}
              terms={terms}
              calendars={rules.calendars.map((each) => ({ id: each.id, name: plainText(each.name, locale) }))}
              action={saveRulesAction}
            />
          </Card>
          <Card>
            <CardHeader title={t('groups.title')} description={t('groups.description')} />
            <GroupsForm key={rules.version} listingId={listingId} rules={groupRules} action={saveRulesAction} />
          </Card>
          <Card>
            <CardHeader title={t('quotas.title')} description={t('quotas.description')} />
            <QuotasForm
              organisationId={rules.organisationId}
              listingId={listingId}
              quotas={rules.quotas}
              action={saveQuotasAction}
            />
          </Card>
          <Card>
            <CardHeader
              title={t('maintenance.title')}
              description={t('maintenance.description')}
              action={
                mayEdit && (
                  <MaintenanceDialog
                    listingId={listingId}
                    units={rules.units}
                    start={`${localMinute(ctx.now, rules.timeZone).slice(0, 10)}T14:00`}
                    action={addMaintenanceAction}
                  />
                )
              }
            />
            <MaintenanceList
              plans={rules.maintenance}
              units={rules.units}
              removeAction={mayEdit ? removeMaintenanceAction : null}
            />
          </Card>
          {rules.others.length > 0 && (
            <Card>
              <CardHeader title={t('dependencies.title')} description={t('dependencies.description')} />
              <DependenciesForm
                listingId={listingId}
                dependsOn={rules.dependsOn}
                others={rules.others.map((each) => ({ id: each.id, title: plainText(each.title, locale) }))}
                action={saveDependenciesAction}
              />
            </Card>
          )}
          {rules.units.length <= 20 && (
            <Card>
              <CardHeader title={t('schedules.title')} description={t('schedules.description')} />
              <SchedulesForm
                listingId={listingId}
                units={rules.units}
                schedules={rules.schedules}
                action={shareSchedulesAction}
              />
            </Card>
          )}
        </fieldset>
      </div>
    </ClientMessages>
  );
}
