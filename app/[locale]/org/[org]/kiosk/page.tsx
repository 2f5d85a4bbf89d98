import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { KioskForm } from '@/components/usage/kiosk-form';
import { DomainError } from '@/core/errors';
import { canRunDesk } from '@/domain/bookings/policy';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { kioskAction } from '../use/actions';

interface KioskPageProps {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('usage.kiosk'))('title') };
}

/** Left open on a tablet at the lab's door: people type the code from their phone, or hold their card to a reader. */
export default async function KioskPage({ params }: KioskPageProps) {
  const { org } = await params;
  const { actor, membership } = await requireOrganisation(org, `/org/${org}/kiosk`);
  await pageGuard(async () => {
    if (!canRunDesk(actor, membership.organisationId)) throw new DomainError('forbidden');
  });
  const t = await getTranslations('usage.kiosk');
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t('title')} description={t('description')} />
      <Card className="sm:p-8">
        <ClientMessages namespaces={['usage']}>
          <KioskForm organisationId={membership.organisationId} action={kioskAction} />
        </ClientMessages>
      </Card>
    </div>
  );
}
