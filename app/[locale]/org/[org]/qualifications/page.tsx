import { GraduationCap } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { TapAction } from '@/components/form/tap-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { ConductSection } from '@/components/qualifications/conduct-section';
import { CourseList } from '@/components/qualifications/course-list';
import {
  AttendanceForm,
  ConductForm,
  CourseForm,
  EndForm,
  ExcuseForm,
  GrantForm,
  QualificationForm,
} from '@/components/qualifications/desk-forms';
import { Matrix } from '@/components/qualifications/matrix';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { plainText } from '@/core/locale-text';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { localMinute } from '@/core/zoned-time';
import { listDeskListings } from '@/domain/bookings/desk-queries';
import { ACCESS_MODES } from '@/domain/listings/rules';
import { canDefine } from '@/domain/qualifications/policy';
import { type Cell, getConduct, getMatrix, listCourses, listQualifications } from '@/domain/qualifications/queries';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import * as actions from './actions';

interface PageProps {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('qualifications'))('title') };
}

/** What must be learnt, who has learnt it, the courses, and who is suspended. */
export default async function OrganisationQualificationsPage({ params }: PageProps) {
  const { org } = await params;
  const ctx = await requireOrganisation(org, `/org/${org}/qualifications`);
  const { actor, db, now, membership } = ctx;
  const { organisationId } = membership;
  const [asked, matrix, courses, conduct, listings] = await pageGuard(() =>
    Promise.all([
      listQualifications(ctx, organisationId),
      getMatrix(ctx, organisationId, now),
      listCourses(ctx, organisationId, now),
      getConduct(ctx, organisationId, now),
      listDeskListings(db, organisationId),
    ]),
  );
  const t = await getTranslations('qualifications');
  const modesText = await getTranslations('kinds.instrument.options.accessModes');
  const locale = await getLocale();
  const mayDefine = canDefine(actor, organisationId);
  const listingOptions = listings.map(({ id, title }) => ({ value: id, label: plainText(title, locale) }));
  const modes = ACCESS_MODES.map((value) => ({ value, label: modesText(value) }));
  const options = asked.map(({ id, title }) => ({ value: id, label: plainText(title, locale) }));
  const form = { organisationId, listings: listingOptions, modes, action: actions.saveQualificationAction };
  const decide = ({ holdingId, qualificationId, standing }: Cell, userId: string) => (
    <span className="flex flex-wrap items-center gap-1">
      {standing !== 'valid' && (
        <TapAction
          size="sm"
          variant="soft"
          action={actions.grantAction}
          input={{ qualificationId, userId }}
          done={t('grant.granted')}
        >
          {t(standing === 'waiting' ? 'grant.grant' : 'grant.renew')}
        </TapAction>
      )}
      <EndForm id={holdingId} waiting={standing === 'waiting'} action={actions.endHoldingAction} />
    </span>
  );
  return (
    <ClientMessages namespaces={['qualifications']}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {asked.length > 0 && <GrantForm qualifications={options} action={actions.grantAction} />}
            {mayDefine && <QualificationForm {...form} />}
          </>
        }
      />
      <div className="grid max-w-6xl gap-8">
        {asked.length === 0 ? (
          <EmptyState icon={<GraduationCap />} title={t('none')}>
            {t('none-text')}
          </EmptyState>
        ) : (
          <section aria-labelledby="asked">
            <h2 id="asked" className="mb-3 text-lg">
              {t('asked')}
            </h2>
            <ul className="grid gap-4 md:grid-cols-2">
              {asked.map((each) => (
                <li key={each.id}>
                  <Card className="grid gap-2 text-sm">
                    <h3 className="text-base">{plainText(each.title, locale)}</h3>
                    <p className="text-ink-muted">
                      {each.listings.map(({ title }) => plainText(title, locale)).join(' · ') || t('nowhere')}
                    </p>
                    <p className="text-ink-muted text-xs">
                      {[
                        t(`form.${each.evidence}`),
                        each.validDays && t('for-days', { days: each.validDays }),
                        each.disuseDays && t('disuse-days', { days: each.disuseDays }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    {mayDefine && (
                      <div className="flex gap-2">
                        <QualificationForm {...form} known={each} />
                        <ConfirmAction
                          trigger={{ children: t('retire.retire'), variant: 'danger-ghost', size: 'sm' }}
                          title={t('retire.title')}
                          description={t('retire.hint')}
                          confirmLabel={t('retire.retire')}
                          action={actions.retireQualificationAction}
                          input={{ id: each.id }}
                          done={t('retire.done')}
                        />
                      </div>
                    )}
                  </Card>
                </li>
              ))}
            </ul>
          </section>
        )}
        {asked.length > 0 && (
          <section aria-labelledby="people">
            <h2 id="people" className="mb-3 text-lg">
              {t('people')}
            </h2>
            <Matrix rows={matrix} qualifications={asked} ownZone={actor.timeZone} decide={decide} />
          </section>
        )}
        {asked.length > 0 && (
          <section aria-labelledby="courses">
            <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <h2 id="courses" className="text-lg">
                {t('course.title')}
              </h2>
              <CourseForm
                qualifications={options}
                start={localMinute(
                  new Date(Math.ceil((now.getTime() + 7 * DAY_MS) / HOUR_MS) * HOUR_MS),
                  actor.timeZone,
                )}
                end={localMinute(
                  new Date(Math.ceil((now.getTime() + 7 * DAY_MS) / HOUR_MS) * HOUR_MS + 2 * HOUR_MS),
                  actor.timeZone,
                )}
                action={actions.scheduleTrainingAction}
              />
            </div>
            {courses.length === 0 ? (
              <p className="text-ink-muted text-sm">{t('course.none')}</p>
            ) : (
              <CourseList
                courses={courses}
                ownZone={actor.timeZone}
                action={({ id, state, during, people }) => {
                  if (state !== 'open') return null;
                  if (during.start <= now) {
                    return <AttendanceForm sessionId={id} people={people} action={actions.recordAttendanceAction} />;
                  }
                  return (
                    <ConfirmAction
                      trigger={{ children: t('course.call-off'), variant: 'danger-ghost', size: 'sm' }}
                      title={t('course.call-off-title')}
                      description={t('course.call-off-hint')}
                      confirmLabel={t('course.call-off')}
                      action={actions.cancelTrainingAction}
                      input={{ sessionId: id }}
                      done={t('course.called-off')}
                    />
                  );
                }}
              />
            )}
          </section>
        )}
        <ConductSection
          conduct={conduct}
          ownZone={actor.timeZone}
          change={
            mayDefine && (
              <ConductForm organisationId={organisationId} rule={conduct.rule} action={actions.saveConductAction} />
            )
          }
          lift={
            mayDefine ? (id) => <ExcuseForm id={id} kind="lift" action={actions.liftSuspensionAction} /> : undefined
          }
          excuse={
            mayDefine ? (id) => <ExcuseForm id={id} kind="excuse" action={actions.excuseViolationAction} /> : undefined
          }
        />
      </div>
    </ClientMessages>
  );
}
