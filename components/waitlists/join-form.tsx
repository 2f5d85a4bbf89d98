'use client';

import { useTranslations } from 'next-intl';
import { TapAction } from '@/components/form/tap-action';
import type { ServerAction } from '@/core/action-result';

/** Waits for the very time that is taken. Needs messages `waitlists`. */
export function JoinSlot({
  wish,
  action,
}: {
  wish: { listingId: string; start: string; end: string; units: number; organisationId: string };
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('waitlists.join');
  return (
    <div className="grid gap-2">
      <p className="text-ink-muted text-sm">{t('slot-text')}</p>
      <TapAction variant="primary" action={action} input={wish} done={t('joined')} goTo="/waitlist">
        {t('slot')}
      </TapAction>
    </div>
  );
}
