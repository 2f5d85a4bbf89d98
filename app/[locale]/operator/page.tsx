import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { HealthCards } from '@/components/operator/health-cards';
import { pageGuard, requireOperator } from '@/server/page-guard';
import { getPlatformHealth } from '@/server/platform-health';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.overview'))('title') };
}

export default async function OperatorPage() {
  const ctx = await requireOperator('/operator');
  const health = await pageGuard(() => getPlatformHealth(ctx));
  const t = await getTranslations('operator.overview');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <HealthCards health={health} timeZone={ctx.actor.timeZone} />
    </>
  );
}
