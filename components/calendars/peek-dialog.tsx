'use client';

import { ExternalLink } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Suspense, use } from 'react';
import { BookingActions } from '@/components/bookings/booking-actions';
import { BookingStateBadge } from '@/components/bookings/booking-state';
import { whenText } from '@/components/bookings/format-time';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { buttonStyle } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { ActionResult, ServerAction } from '@/core/action-result';
import { plainText } from '@/core/locale-text';
import { formatMoney } from '@/core/money';
import type { BookingPeek } from '@/domain/calendars/peek-booking';
import type { BoardActions } from './board';
import type { BoardItem } from './board-model';

/** Null: no answer came. */
export type PeekAnswer = ActionResult<BookingPeek> | null;

export function askPeek(peek: ServerAction<BookingPeek>, id: string): Promise<PeekAnswer> {
  return peek({ id }, crypto.randomUUID()).catch(() => null);
}

/** A booking opened from the calendar: who, when, what for, and what can be done about it here. */
export function PeekDialog({
  item,
  asked,
  base,
  actions,
  onClose,
}: {
  item: BoardItem;
  asked: Promise<PeekAnswer>;
  base: string;
  actions: BoardActions;
  onClose: () => void;
}) {
  const t = useTranslations('calendars.peek');
  return (
    <Dialog
      open
      onClose={onClose}
      title={item.customer}
      footer={
        <a className={buttonStyle()} href={`${base}/bookings/${item.id}`}>
          <ExternalLink aria-hidden="true" />
          {t('whole')}
        </a>
      }
    >
      <Suspense fallback={<Skeleton className="h-40" />}>
        <Booking asked={asked} actions={actions} />
      </Suspense>
    </Dialog>
  );
}

function Booking({ asked, actions }: { asked: Promise<PeekAnswer>; actions: BoardActions }) {
  const t = useTranslations('bookings.fields');
  const ui = useTranslations('ui.form');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const answer = use(asked);
  if (!answer?.ok) return <Alert tone="danger">{answer ? sentence(answer.error) : ui('network')}</Alert>;
  const { value } = answer;
  const during = { start: new Date(value.start), end: new Date(value.end) };
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-2">
        <BookingStateBadge state={value.state} />
        <span className="font-medium tabular-nums">{whenText(during, locale, value.timeZone)}</span>
      </p>
      <DescriptionList
        items={[
          { term: t('listing'), detail: plainText(value.title, locale) },
          {
            term: t('unit-names'),
            detail: value.unitNames.length > 1 || value.units > 1 ? value.unitNames.join(', ') : null,
          },
          { term: t('person'), detail: value.person.name },
          {
            term: t('contact'),
            detail: (
              <a className="link" href={`mailto:${value.person.email}`}>
                {value.person.email}
              </a>
            ),
          },
          { term: t('purpose'), detail: value.purpose || null },
          {
            term: t('price'),
            detail: formatMoney({ minor: BigInt(value.price.amountMinor), currency: value.price.currency }, locale),
          },
          { term: t('reference'), detail: <span className="tabular-nums">{value.reference}</span> },
        ]}
      />
      <BookingActions
        booking={value}
        actions={value.actions}
        table={actions.table}
        size="sm"
        move={{
          id: value.id,
          version: value.version,
          units: value.units,
          ...value.local,
          asksAgain: false,
          mayOverride: value.mayOverride,
        }}
      />
    </div>
  );
}
