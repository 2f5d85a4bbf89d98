import { getLocale, getTranslations } from 'next-intl/server';
import { askedForm } from '@/components/bookings/asked-form';
import { HeldForm } from '@/components/bookings/held-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { Alert } from '@/components/ui/alert';
import { Card, CardHeader } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import type { PageContext } from '@/server/page-guard';
import { confirmHoldAction } from '../actions';
import type { BookingPage } from '../load';
import { fileBox } from './files-section';

/** A held time on its page: the form that makes it a booking, or that it is too late. */
export async function HeldSection({ ctx, page }: { ctx: PageContext; page: BookingPage }) {
  const { booking, terms, stakes } = page;
  if (booking.state !== 'held' || stakes.side !== 'customer') return null;
  const t = await getTranslations('bookings.hold');
  const locale = await getLocale();
  const { heldUntil, during, listing } = booking;
  if (!terms || !heldUntil) {
    const query = { start: during.start.toISOString(), end: during.end.toISOString() };
    return (
      <Alert
        tone="warning"
        title={t('over')}
        className="mb-6"
        action={
          <LinkButton size="sm" href={{ pathname: `/listings/${listing.slug}/book`, query }}>
            {t('again')}
          </LinkButton>
        }
      >
        {t('over-text')}
      </Alert>
    );
  }
  const { id, version, purpose, project, guests, actions } = booking;
  return (
    <Card className="mb-6">
      <CardHeader title={t('fill')} />
      <ClientMessages namespaces={['bookings']}>
        <HeldForm
          held={{
            id,
            version,
            purpose,
            project,
            guests,
            heldUntil: heldUntil.toISOString(),
            now: ctx.now.toISOString(),
          }}
          asked={askedForm(terms.form, locale)}
          box={fileBox(ctx, page, locale)}
          confirms={actions.some(({ action }) => action === 'confirm')}
          action={confirmHoldAction}
        />
      </ClientMessages>
    </Card>
  );
}
