import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Badge } from '@/components/ui/badge';
import type { ServerAction } from '@/core/action-result';
import { plainText } from '@/core/locale-text';
import type { ExternalCalendarView } from '@/domain/calendars/external-queries';

/** Calendars elsewhere: whose busy time is taken over, when last, and what stands in the way. */
export function ExternalList({
  calendars,
  now,
  action,
}: {
  calendars: readonly ExternalCalendarView[];
  now: Date;
  /** Absent for those who only look. */
  action?: ServerAction<unknown>;
}) {
  const t = useTranslations('calendars.external');
  const format = useFormatter();
  const locale = useLocale();
  if (calendars.length === 0) return <p className="text-ink-muted text-sm">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {calendars.map((calendar) => (
        <li key={calendar.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-2 font-medium text-sm">
              {calendar.name}
              {calendar.conflicts > 0 && <Badge tone="warning">{t('conflicts', { count: calendar.conflicts })}</Badge>}
              {calendar.lastError && <Badge tone="danger">{t('failed')}</Badge>}
            </p>
            <p className="text-ink-muted text-xs">
              {[plainText(calendar.listing, locale), calendar.unit, calendar.host].filter(Boolean).join(' · ')}
            </p>
            <p className="text-ink-muted text-xs">
              {calendar.refreshedAt
                ? t('refreshed', { when: format.relativeTime(calendar.refreshedAt, now), count: calendar.spans })
                : t('waiting')}
              {calendar.lastError && ` · ${t(`errors.${calendar.lastError}`)}`}
            </p>
          </div>
          {action && (
            <ConfirmAction
              trigger={{ children: t('remove'), size: 'sm', variant: 'danger-ghost' }}
              title={t('remove-title', { name: calendar.name })}
              description={t('remove-body')}
              confirmLabel={t('remove')}
              action={action}
              input={{ id: calendar.id }}
              done={t('removed')}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
