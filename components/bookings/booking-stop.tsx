import { Building2, CalendarOff, MailQuestion } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PageContainer } from '@/components/layout/page-container';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

const ICONS = { unverified: <MailQuestion />, 'no-organisation': <Building2 />, 'not-bookable': <CalendarOff /> };

/** Says why there is no booking form here, and what to do about it. */
export function BookingStop({ reason, slug }: { reason: keyof typeof ICONS; slug?: string }) {
  const t = useTranslations('bookings.book');
  return (
    <PageContainer width="text">
      <EmptyState
        level="h1"
        icon={ICONS[reason]}
        title={t(reason)}
        action={
          <>
            {reason === 'no-organisation' && (
              <LinkButton variant="primary" href="/account/organisations">
                {t('my-organisations')}
              </LinkButton>
            )}
            {slug !== undefined && <LinkButton href={`/listings/${slug}`}>{t('back')}</LinkButton>}
          </>
        }
      >
        {t(`${reason}-text`)}
      </EmptyState>
    </PageContainer>
  );
}
