import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache, Suspense } from 'react';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { LocaleLine } from '@/components/listings/public/locale-line';
import { NeedBody } from '@/components/needs/need-body';
import { NeedMatches } from '@/components/needs/need-matches';
import { NeedStatusBadge } from '@/components/needs/need-status';
import { NeedKinds, NeedTerms } from '@/components/needs/need-terms';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import { plainText } from '@/core/locale-text';
import { matchNeed } from '@/domain/needs/match-listings';
import { getNeed } from '@/domain/needs/queries';
import { currentContext } from '@/server/actor';
import { Link } from '@/server/i18n/navigation';
import { pageAlternates } from '@/server/page-alternates';
import { pageGuard } from '@/server/page-guard';

interface PageProps {
  params: Promise<{ id: string }>;
}

const SHOWN = 10;

/** Once for the page and its metadata. */
const loadNeed = cache(async (id: string) => {
  const ctx = await currentContext();
  return pageGuard(() => getNeed(ctx, id));
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const need = await loadNeed((await params).id);
  const locale = await getLocale();
  return {
    title: plainText(need.title, locale),
    description: plainText(need.summary, locale).slice(0, 200),
    alternates: await pageAlternates(`/needs/${need.id}`),
  };
}

export default async function NeedPage({ params }: PageProps) {
  const need = await loadNeed((await params).id);
  const t = await getTranslations('needs');
  const locale = await getLocale();
  return (
    <PageContainer>
      <PageHeader
        title={<LocaleLine text={need.title} />}
        badge={need.own ? <NeedStatusBadge status={need.status} /> : undefined}
        crumbs={[{ label: t('market.title'), href: '/needs' }, { label: plainText(need.title, locale) }]}
        actions={
          need.own && (
            <LinkButton href={`/org/${need.organisation.slug}/needs/${need.id}`} icon={<Pencil />}>
              {t('view.workbench')}
            </LinkButton>
          )
        }
      />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <NeedBody need={need} />
        <Card className="grid gap-3 lg:sticky lg:top-20">
          <NeedKinds kinds={need.kinds} />
          <NeedTerms need={need} />
          <p className="border-line border-t pt-3 text-ink-muted text-sm">{t('view.sought-by')}</p>
          <Link href={`/organisations/${need.organisation.slug}`} className="link font-medium">
            <LocaleLine text={need.organisation.name} />
          </Link>
        </Card>
      </div>
      <Suspense fallback={<Skeleton className="mt-12 h-72 rounded-lg" />}>
        <Matches id={need.id} />
      </Suspense>
    </PageContainer>
  );
}

/** Finding matches need not keep anyone waiting for the need itself. */
async function Matches({ id }: { id: string }) {
  const ctx = await currentContext();
  return <NeedMatches matches={await matchNeed(ctx, id, { limit: SHOWN })} />;
}
