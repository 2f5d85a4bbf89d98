import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import type { ServerAction } from '@/core/action-result';
import { parseRule, type RecurrenceRule } from '@/core/recurrence';
import type { MaintenanceView } from '@/domain/availability/rules-queries';

interface MaintenanceListProps {
  plans: readonly MaintenanceView[];
  units: readonly { unitId: string; name: string }[];
  /** Null for those who may only look. */
  removeAction: ServerAction<unknown> | null;
}

/** Plans in words, with their next days. */
export async function MaintenanceList({ plans, units, removeAction }: MaintenanceListProps) {
  const [t, format] = [await getTranslations('rules'), await getFormatter()];
  if (plans.length === 0) return <p className="text-ink-muted text-sm">{t('maintenance.none')}</p>;

  /** The rule in words where there are words for it, else as it is written. */
  function sentence(text: string): string {
    const rule = parseRule(text);
    const shape = rule && shapeOf(rule);
    if (!rule || !shape) return text;
    const days = rule.byDay.map(({ weekday }) => t(`repeat.weekday.${weekday}`)).join(t('repeat.and'));
    if (shape === 'monthly-day') return t('repeat.on-month-day', { day: rule.byMonthDay[0] ?? 1 });
    if (shape === 'monthly-weekday') {
      const ordinal = `${rule.byDay[0]?.ordinal ?? 1}`;
      const known = (['1', '2', '3', '4', '-1'] as const).find((each) => each === ordinal);
      return known ? t('repeat.on-month-weekday', { ordinal: t(`repeat.ordinal.${known}`), days }) : text;
    }
    return t(shape === 'biweekly' ? 'repeat.every-other' : 'repeat.every', { days });
  }

  return (
    <ul className="grid gap-3">
      {plans.map(({ id, unitId, rule, timeZone, durationMinutes, note, next }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 rounded-lg border border-line p-4">
          <div className="min-w-0 text-sm">
            <p className="font-medium">
              {sentence(rule)} · {t('maintenance.for', { minutes: durationMinutes })}
            </p>
            <p className="text-ink-muted">
              {[units.find((each) => each.unitId === unitId)?.name, note].filter(Boolean).join(' · ')}
            </p>
            <p className="text-ink-muted">
              {t('maintenance.next', {
                days: next
                  .map((day) =>
                    format.dateTime(day, {
                      timeZone,
                      month: 'short',
                      day: 'numeric',
                      hour: '2-digit',
                      minute: '2-digit',
                    }),
                  )
                  .join(t('repeat.and')),
              })}
            </p>
          </div>
          {removeAction && (
            <ConfirmAction
              trigger={{ children: t('maintenance.end'), variant: 'danger-ghost', size: 'sm' }}
              title={t('maintenance.end-title')}
              description={t('maintenance.end-body')}
              confirmLabel={t('maintenance.end')}
              action={removeAction}
              input={{ id }}
              done={t('maintenance.ended')}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function shapeOf(rule: RecurrenceRule): 'weekly' | 'biweekly' | 'monthly-day' | 'monthly-weekday' | null {
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos, count, until } = rule;
  if (byMonth.length + bySetPos.length > 0 || count !== undefined || until !== undefined) return null;
  if (freq === 'WEEKLY' && byDay.length > 0 && interval <= 2) return interval === 2 ? 'biweekly' : 'weekly';
  if (freq !== 'MONTHLY' || interval > 1) return null;
  if (byMonthDay.length === 1 && byDay.length === 0) return 'monthly-day';
  const ordinals = new Set(byDay.map(({ ordinal }) => ordinal));
  return byDay.length > 0 && byMonthDay.length === 0 && ordinals.size === 1 ? 'monthly-weekday' : null;
}
