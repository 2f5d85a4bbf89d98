import { useLocale, useTranslations } from 'next-intl';
import { dayText } from '@/components/bookings/format-time';
import { Alert } from '@/components/ui/alert';
import type { OpenProblem } from '@/domain/usage/problem-queries';

/** What is wrong now, for whoever books or stands before it. */
export function OpenProblems({
  problems,
  timeZone,
  className,
}: {
  problems: readonly OpenProblem[];
  timeZone: string;
  className?: string;
}) {
  const t = useTranslations('usage.problem');
  const locale = useLocale();
  const [worst] = problems;
  if (!worst) return null;
  return (
    <Alert tone={worst.severity === 'down' ? 'danger' : 'warning'} title={t('open')} className={className}>
      <ul className="mt-1 grid gap-1.5">
        {problems.map(({ id, severity, description, unitName, since }) => (
          <li key={id}>
            <span className="font-medium">
              {t(`severities.${severity}`)}
              {unitName && ` · ${unitName}`}
            </span>
            <span className="block whitespace-pre-line">{description}</span>
            <span className="text-ink-muted text-xs">{t('since', { day: dayText(since, locale, timeZone) })}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
