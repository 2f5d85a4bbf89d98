import { GraduationCap } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { TapAction } from '@/components/form/tap-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { CourseList } from '@/components/qualifications/course-list';
import { DeclareForm } from '@/components/qualifications/declare-form';
import { StandingBadge } from '@/components/qualifications/standing-badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { plainText } from '@/core/locale-text';
import { getMyQualifications } from '@/domain/qualifications/queries';
import { Link } from '@/server/i18n/navigation';
import { IMAGE_ACCEPT } from '@/server/images';
import { pageGuard, requireSignIn } from '@/server/page-guard';
import { bookSeatAction, declareAction, giveBackSeatAction } from './actions';

interface QualificationsPageProps {
  searchParams: Promise<{ listing?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('qualifications.mine'))('title') };
}

/** What one may do alone, what a listing asks for (`?listing=`), and the courses that lead there. */
export default async function QualificationsPage({ searchParams }: QualificationsPageProps) {
  const { listing } = await searchParams;
  const listingSlug = typeof listing === 'string' ? listing : null;
  const ctx = await requireSignIn(listingSlug ? `/qualifications?listing=${listingSlug}` : '/qualifications');
  const { actor, now } = ctx;
  const { qualifications, courses } = await pageGuard(() => getMyQualifications(ctx, { listingSlug, now }));
  const t = await getTranslations('qualifications');
  const locale = await getLocale();
  return (
    <PageContainer width="text" className="max-w-3xl">
      <PageHeader title={t('mine.title')} description={t('mine.description')} />
      <ClientMessages namespaces={['qualifications']}>
        {qualifications.length === 0 && (
          <EmptyState icon={<GraduationCap />} title={t('mine.none')}>
            {t('mine.none-text')}
          </EmptyState>
        )}
        <ul className="grid gap-4">
          {qualifications.map((held) => (
            <li key={held.qualificationId}>
              <Card className="grid gap-3 text-sm">
                <div className="flex flex-wrap items-center gap-2">
                  <h2 className="text-lg">{plainText(held.title, locale)}</h2>
                  <StandingBadge standing={held.standing} until={held.until} ownZone={actor.timeZone} />
                </div>
                <p className="text-ink-muted">
                  {plainText(held.provider, locale)}
                  {held.listings.map(({ slug, title }) => (
                    <span key={slug}>
                      {' · '}
                      <Link className="link" href={`/listings/${slug}`}>
                        {plainText(title, locale)}
                      </Link>
                    </span>
                  ))}
                </p>
                {held.standing !== 'valid' && (
                  <>
                    {held.endReason && held.standing === 'missing' && (
                      <p>{t('mine.ended', { reason: held.endReason })}</p>
                    )}
                    {plainText(held.how, locale) && (
                      <p className="whitespace-pre-line">
                        <span className="font-medium">{t('mine.how')}</span> {plainText(held.how, locale)}
                      </p>
                    )}
                    {held.standing !== 'waiting' && (
                      <div>
                        <DeclareForm
                          qualificationId={held.qualificationId}
                          title={plainText(held.title, locale)}
                          atOnce={held.evidence === 'declaration'}
                          accept={`${IMAGE_ACCEPT},application/pdf`}
                          action={declareAction}
                        />
                      </div>
                    )}
                  </>
                )}
              </Card>
            </li>
          ))}
        </ul>
        {courses.length > 0 && (
          <section aria-labelledby="courses" className="mt-8">
            <h2 id="courses" className="mb-3 text-lg">
              {t('course.title')}
            </h2>
            <CourseList
              courses={courses}
              ownZone={actor.timeZone}
              action={({ id, mine, seats, seatsTaken }) => {
                if (mine) {
                  return (
                    <TapAction
                      size="sm"
                      action={giveBackSeatAction}
                      input={{ sessionId: id }}
                      done={t('course.given-back')}
                    >
                      {t('course.give-back')}
                    </TapAction>
                  );
                }
                return seatsTaken < seats ? (
                  <TapAction
                    size="sm"
                    variant="primary"
                    action={bookSeatAction}
                    input={{ sessionId: id }}
                    done={t('course.booked')}
                  >
                    {t('course.book')}
                  </TapAction>
                ) : null;
              }}
            />
          </section>
        )}
      </ClientMessages>
    </PageContainer>
  );
}
