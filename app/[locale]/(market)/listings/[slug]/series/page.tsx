import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { askedForm } from '@/components/bookings/asked-form';
import { BookingStop } from '@/components/bookings/booking-stop';
import { CancellationTiers } from '@/components/bookings/cancellation-tiers';
import { whenText, zoneText } from '@/components/bookings/format-time';
import { SeriesForm } from '@/components/bookings/series-form';
import type { SeriesRow } from '@/components/bookings/series-plan';
import { SeriesTimeForm } from '@/components/bookings/series-time-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { PageHeader } from '@/components/layout/page-header';
import { Alert } from '@/components/ui/alert';
import { Card, CardHeader } from '@/components/ui/card';
import { DomainError } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { formatMoney } from '@/core/money';
import { localMinute } from '@/core/zoned-time';
import type { SeriesPreview } from '@/domain/bookings/preview-series';
import { bookSeriesAction } from './actions';
import { loadSeriesPage } from './load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.series'))('title'), robots: { index: false } };
}

interface SeriesPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SeriesPage({ params, searchParams }: SeriesPageProps) {
  const { slug } = await params;
  const page = await loadSeriesPage(slug, await searchParams);
  const t = await getTranslations('bookings.series');
  const locale = await getLocale();
  if ('stop' in page) return <BookingStop reason={page.stop} slug={slug} />;
  const { listing, during, choice, wish, preview, organisations, organisationId } = page;
  const { timeZone } = listing;
  const title = plainText(listing.title, locale);
  const planned = preview && !(preview instanceof DomainError) ? preview : null;
  const rows = planned ? await rowsOf(planned, locale) : [];
  const asked = askedForm(listing.terms.form, locale);
  return (
    <PageContainer width="page" className="max-w-5xl">
      <PageHeader title={t('title')} crumbs={[{ label: title, href: `/listings/${slug}` }, { label: t('title') }]} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          <CardHeader title={t('plan')} />
          {preview instanceof DomainError && <SeriesFault fault={preview} />}
          {!preview && <p className="text-ink-muted">{t('begin')}</p>}
          {planned && (
            <div className="grid gap-5">
              <p className="text-sm">
                {t('found', {
                  free: rows.filter(({ price }) => price !== null).length,
                  all: rows.length,
                  total: formatMoney(planned.total, locale),
                })}
              </p>
              <ClientMessages namespaces={['bookings', 'rules']}>
                <SeriesForm
                  key={JSON.stringify(wish)}
                  wish={wish}
                  rows={rows}
                  asked={asked}
                  action={bookSeriesAction}
                />
              </ClientMessages>
              <CancellationTiers tiers={listing.terms.cancellation} />
            </div>
          )}
        </Card>
        <Card>
          <CardHeader title={t('times-title')} />
          <SeriesTimeForm
            key={JSON.stringify(wish)}
            start={localMinute(during.start, timeZone)}
            end={localMinute(during.end, timeZone)}
            choice={choice}
            units={wish.units}
            maxUnits={listing.units}
            organisations={organisations}
            organisationId={organisationId}
            zone={zoneText(during.start, locale, timeZone)}
          />
        </Card>
      </div>
    </PageContainer>
  );
}

async function SeriesFault({ fault }: { fault: DomainError }) {
  const fields = await getTranslations('fields');
  const t = await getTranslations('bookings.series');
  return (
    <Alert tone="warning" title={t('no-series')}>
      <ul className="list-disc pl-5">
        {fault.fields.map(({ path, code, params }) => (
          <li key={path}>{fields(code, params)}</li>
        ))}
      </ul>
    </Alert>
  );
}

async function rowsOf(
  { occurrences, timeZone, mayOverride }: SeriesPreview,
  locale: 'zh-CN' | 'en',
): Promise<SeriesRow[]> {
  const fields = await getTranslations('fields');
  const t = await getTranslations('bookings.book');
  return occurrences.map(({ from, during, available, price, broken, freeUnits, settable, alternatives }) => ({
    from: from.toISOString(),
    when: whenText(during, locale, timeZone),
    settable: mayOverride && !available && settable,
    price: available ? formatMoney(price, locale) : null,
    reasons: available
      ? []
      : broken.length > 0
        ? broken.map(({ code, params }) => fields(code, params))
        : [freeUnits > 0 ? t('taken-some', { free: freeUnits }) : t('taken')],
    alternatives: alternatives.map(({ start, end }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
      when: whenText({ start, end }, locale, timeZone),
    })),
  }));
}
