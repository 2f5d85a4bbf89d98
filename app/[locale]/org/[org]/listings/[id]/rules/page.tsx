import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DependenciesForm } from '@/components/availability/rules/dependencies-form';
import { GroupsForm } from '@/components/availability/rules/groups-form';
import { HoursForm } from '@/components/availability/rules/hours-form';
import { MaintenanceDialog } from '@/components/availability/rules/maintenance-dialog';
import { MaintenanceList } from '@/components/availability/rules/maintenance-list';
import { QuotasForm } from '@/components/availability/rules/quotas-form';
import { SchedulesForm } from '@/components/availability/rules/schedules-form';
import { TermsForm } from '@/components/availability/rules/terms-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { type PageSection, SectionedPage } from '@/components/layout/sectioned-page';
import { Alert } from '@/components/ui/alert';
import { notFound } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { localDate } from '@/core/zoned-time';
import { getListingRules } from '@/domain/availability/rules-queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { saveOpeningsAction } from '../../actions';
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
  const sections: PageSection[] = [
    {
      id: 'hours',
      title: t('hours.title'),
      description: t('hours.description', { zone: rules.timeZone }),
      content: (
        <HoursForm
          key={JSON.stringify(rules.hours)}
          listingId={listingId}
          version={rules.version}
          hours={rules.hours}
          units={rules.units}
          today={localDate(ctx.now, rules.timeZone)}
          action={saveOpeningsAction}
        />
      ),
    },
    {
      id: 'terms',
      title: t('terms.title'),
      description: t('terms.description'),
      content: (
        <TermsForm
          key={rules.version}
          listingId={listingId}
          terms={terms}
          calendars={rules.calendars.map((each) => ({ id: each.id, name: plainText(each.name, locale) }))}
          action={saveRulesAction}
        />
      ),
    },
    {
      id: 'maintenance',
      title: t('maintenance.title'),
      description: t('maintenance.description'),
      action: mayEdit && (
        <MaintenanceDialog
          listingId={listingId}
          units={rules.units}
          start={`${localDate(ctx.now, rules.timeZone)}T14:00`}
          action={addMaintenanceAction}
        />
      ),
      content: (
        <MaintenanceList
          plans={rules.maintenance}
          units={rules.units}
          removeAction={mayEdit ? removeMaintenanceAction : null}
        />
      ),
    },
    {
      id: 'groups',
      title: t('groups.title'),
      description: t('groups.description'),
      content: <GroupsForm key={rules.version} listingId={listingId} rules={groupRules} action={saveRulesAction} />,
    },
    {
      id: 'quotas',
      title: t('quotas.title'),
      description: t('quotas.description'),
      content: (
        <QuotasForm
          organisationId={rules.organisationId}
          listingId={listingId}
          quotas={rules.quotas}
          action={saveQuotasAction}
        />
      ),
    },
  ];
  if (rules.others.length > 0) {
    sections.push({
      id: 'dependencies',
      title: t('dependencies.title'),
      description: t('dependencies.description'),
      content: (
        <DependenciesForm
          listingId={listingId}
          dependsOn={rules.dependsOn}
          others={rules.others.map((each) => ({ id: each.id, title: plainText(each.title, locale) }))}
          action={saveDependenciesAction}
        />
      ),
    });
  }
  if (rules.units.length <= 20) {
    sections.push({
      id: 'schedules',
      title: t('schedules.title'),
      description: t('schedules.description'),
      content: (
        <SchedulesForm
          listingId={listingId}
          units={rules.units}
          schedules={rules.schedules}
          action={shareSchedulesAction}
        />
      ),
    });
  }
  return (
    <ClientMessages namespaces={['rules', 'listings', 'availability']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: tListings('list.title'), href: `/org/${org}/listings` },
          { label: title, href: editor },
          { label: t('title') },
        ]}
      />
      <SectionedPage
        label={t('sections')}
        sections={sections.map((section) => ({ ...section, disabled: !mayEdit }))}
        notice={!mayEdit && <Alert>{t('read-only')}</Alert>}
      />
    </ClientMessages>
  );
}
