import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { endTimeText, timeText } from '@/components/bookings/format-time';
import { TapAction } from '@/components/form/tap-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageContainer } from '@/components/layout/page-container';
import { LinkButton } from '@/components/ui/link-button';
import { BenchNext, BenchState } from '@/components/usage/bench-state';
import { OpenProblems } from '@/components/usage/open-problems';
import { ReportProblem } from '@/components/usage/report-problem';
import { WalkUpForm } from '@/components/usage/walk-up-form';
import { plainText } from '@/core/locale-text';
import { DAY_MS } from '@/core/period';
import { localMinute } from '@/core/zoned-time';
import { bookingOrganisations, canRunDesk } from '@/domain/bookings/policy';
import { type BenchView, getBench } from '@/domain/usage/bench-query';
import { currentContext } from '@/server/actor';
import { Link } from '@/server/i18n/navigation';
import { IMAGE_ACCEPT } from '@/server/images';
import { pageGuard } from '@/server/page-guard';
import { checkInAction, checkOutAction, reportProblemAction, walkUpAction } from './actions';

interface BenchPageProps {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('usage.bench'))('title'), robots: { index: false } };
}

/** What the QR code on an instrument leads to: who has it, and in and out in one tap. Made for a phone. */
export default async function BenchPage({ params }: BenchPageProps) {
  const { token } = await params;
  const { actor, db, now } = await currentContext();
  const bench = await pageGuard(() => getBench(db, actor, token, now));
  const t = await getTranslations('usage.bench');
  const locale = await getLocale();
  const { listing, unit } = bench;
  const title = plainText(listing.title, locale);
  const mayShut = canRunDesk(actor, listing.organisationId) || bench.mine?.can === 'check-out';
  const mayReport = actor.type === 'person' && (mayShut || bench.mine !== null);
  return (
    <PageContainer width="form" className="grid max-w-lg content-start gap-5">
      <header>
        <p className="text-ink-muted text-sm">{plainText(bench.provider, locale)}</p>
        <h1 className="text-2xl">
          <Link href={`/listings/${listing.slug}`} className="hover:text-accent">
            {title}
          </Link>
        </h1>
        {unit.name !== '1' && !title.includes(unit.name) && <p className="mt-0.5 text-ink-muted">{unit.name}</p>}
      </header>
      <BenchState bench={bench} />
      <ClientMessages namespaces={['usage']}>
        {actor.type === 'person' ? (
          <Door bench={bench} token={token} canBook={bookingOrganisations(actor).length > 0} />
        ) : (
          <LinkButton variant="primary" size="lg" wide href={`/sign-in?next=/bench/${token}`}>
            {t('sign-in')}
          </LinkButton>
        )}
        <OpenProblems problems={bench.problems} timeZone={listing.timeZone} />
        <BenchNext bench={bench} />
        {mayReport && (
          <div>
            <ReportProblem
              place={{ listingId: listing.id, unitId: unit.id, bookingId: bench.mine?.booking.id }}
              mayShut={mayShut}
              until={localMinute(new Date(now.getTime() + DAY_MS), listing.timeZone)}
              accept={IMAGE_ACCEPT}
              action={reportProblemAction}
            />
          </div>
        )}
      </ClientMessages>
    </PageContainer>
  );
}

/** In, out, or a booking on the spot. */
async function Door({ bench, token, canBook }: { bench: BenchView; token: string; canBook: boolean }) {
  const t = await getTranslations('usage.bench');
  const locale = await getLocale();
  const { mine, listing } = bench;
  const at = (instant: Date) => endTimeText(instant, locale, listing.timeZone);
  if (mine) {
    const { booking, can } = mine;
    const time = `${timeText(booking.during.start, locale, listing.timeZone)}–${at(booking.during.end)}`;
    return (
      <div className="grid gap-2">
        <p className="text-sm">
          {t('mine')}{' '}
          <Link className="link tabular-nums" href={`/bookings/${booking.id}`}>
            {time}
          </Link>
        </p>
        {can === 'wait' && <p className="text-ink-muted text-sm">{t('wait')}</p>}
        {can === 'check-in' && (
          <TapAction
            wide
            size="lg"
            variant="primary"
            action={checkInAction}
            input={{ id: booking.id, via: 'bench' }}
            done={t('checked-in')}
          >
            {t('check-in')}
          </TapAction>
        )}
        {can === 'check-out' && (
          <TapAction
            wide
            size="lg"
            variant="primary"
            action={checkOutAction}
            input={{ id: booking.id, via: 'bench' }}
            done={t('checked-out')}
          >
            {t('check-out')}
          </TapAction>
        )}
      </div>
    );
  }
  if (canBook && bench.walkUpEnds.length > 0) {
    const ends = bench.walkUpEnds.map((end) => ({ value: end.toISOString(), label: t('until', { time: at(end) }) }));
    return <WalkUpForm token={token} ends={ends} action={walkUpAction} />;
  }
  return (
    <LinkButton size="lg" wide href={`/listings/${listing.slug}`}>
      {t('book')}
    </LinkButton>
  );
}
