import { Plus, X } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { askedForm } from '@/components/bookings/asked-form';
import { BookingStop } from '@/components/bookings/booking-stop';
import { BrokenRules } from '@/components/bookings/broken-rules';
import { BundleForm } from '@/components/bookings/bundle-form';
import { BundleTimeForm } from '@/components/bookings/bundle-time-form';
import { zoneText } from '@/components/bookings/format-time';
import { When } from '@/components/bookings/when';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { Card, CardHeader } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import { formatMoney, sum } from '@/core/money';
import { localMinute } from '@/core/zoned-time';
import type { WishedBooking } from '@/domain/bookings/panel-query';
import { Link } from '@/server/i18n/navigation';
import { bookBundleAction } from './actions';
import { loadBundlePage } from './load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.bundle'))('title'), robots: { index: false } };
}

interface BundlePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BundlePage({ searchParams }: BundlePageProps) {
  const page = await loadBundlePage(await searchParams);
  const t = await getTranslations('bookings.bundle');
  const locale = await getLocale();
  if ('stop' in page) return <BookingStop reason={page.stop} />;
  const { items, offered, during, timeZone, typed, q, organisations, organisationId } = page;
  const slugs = items.map(({ slug }) => slug);
  const time = { start: localMinute(during.start, timeZone), end: localMinute(during.end, timeZone) };
  const hrefWith = (listing: readonly string[]) => ({
    pathname: '/bundle',
    query: { ...(typed ? time : {}), listing: [...listing], organisation: organisationId },
  });
  const possible = typed && items.length > 0 && items.every((item) => isFree(item) || maySetAside(item));
  return (
    <PageContainer width="page" className="max-w-5xl">
      <PageHeader title={t('title')} description={t('about')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          <CardHeader title={t('resources')} />
          {items.length === 0 && <p className="text-ink-muted">{t('none')}</p>}
          <ul className="grid divide-y divide-line">
            {items.map((item) => (
              <li key={item.slug} className="grid gap-2 py-3 first:pt-0">
                <div className="flex items-start justify-between gap-3">
                  <div className="grid gap-0.5">
                    <Link className="link font-medium" href={`/listings/${item.slug}`}>
                      {plainText(item.title, locale)}
                    </Link>
                    {typed && <When during={during} timeZone={item.timeZone} />}
                    {typed && isFree(item) && (
                      <span className="text-ink-muted text-sm tabular-nums">
                        {formatMoney(item.quote.total, locale)}
                      </span>
                    )}
                  </div>
                  <LinkButton
                    variant="ghost"
                    size="sm"
                    href={hrefWith(slugs.filter((slug) => slug !== item.slug))}
                    aria-label={t('remove', { listing: plainText(item.title, locale) })}
                  >
                    <X aria-hidden="true" />
                  </LinkButton>
                </div>
                {typed && !isFree(item) && (
                  <BrokenRules broken={item.broken} freeUnits={item.freeUnits} className="mb-4" />
                )}
              </li>
            ))}
          </ul>
          {possible && (
            <div className="mt-5 grid gap-5 border-line border-t pt-5">
              <p className="flex justify-between font-semibold tabular-nums">
                <span>{t('total')}</span>
                <span>{formatMoney(sum(items.map(({ quote }) => quote.total)), locale)}</span>
              </p>
              <ClientMessages namespaces={['bookings', 'rules']}>
                <BundleForm
                  key={`${time.start} ${time.end} ${slugs.join(' ')} ${organisationId}`}
                  organisationId={organisationId}
                  during={{ start: during.start.toISOString(), end: during.end.toISOString() }}
                  items={items.map((item) => ({
                    listingId: item.listingId,
                    title: plainText(item.title, locale),
                    asked: askedForm(item.terms.form, locale),
                    override: maySetAside(item),
                  }))}
                  action={bookBundleAction}
                />
              </ClientMessages>
            </div>
          )}
        </Card>
        <Card>
          <CardHeader title={t('choose')} />
          <BundleTimeForm
            key={`${time.start} ${time.end} ${slugs.join(' ')}`}
            {...time}
            q={q}
            slugs={slugs}
            organisations={organisations}
            organisationId={organisationId}
            zone={zoneText(during.start, locale, timeZone)}
          />
          {offered && (
            <div className="mt-5 grid gap-2">
              <h2 className="font-semibold text-sm">{t('offered')}</h2>
              {offered.length === 0 && <p className="text-ink-muted text-sm">{t('nothing-offered')}</p>}
              <ul className="grid gap-2">
                {offered.map((hit) => (
                  <li key={hit.slug} className="flex items-center justify-between gap-3 text-sm">
                    <span className="grid">
                      <span>{plainText(hit.title, locale)}</span>
                      <span className="text-ink-muted text-xs">{plainText(hit.organisation.name, locale)}</span>
                    </span>
                    <LinkButton
                      variant="secondary"
                      size="sm"
                      href={hrefWith([...slugs, hit.slug])}
                      aria-label={t('add-one', { listing: plainText(hit.title, locale) })}
                    >
                      <Plus aria-hidden="true" />
                      {t('add')}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Card>
      </div>
    </PageContainer>
  );
}

/** Only rules stand in its way, and they are the reader's to set aside. */
function maySetAside({ mayOverride, freeUnits, wishedUnits }: WishedBooking): boolean {
  return mayOverride && freeUnits >= wishedUnits;
}

function isFree({ broken, freeUnits, wishedUnits }: WishedBooking): boolean {
  return broken.length === 0 && freeUnits >= wishedUnits;
}
