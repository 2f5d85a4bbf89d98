import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { FieldError } from '@/core/errors';

/** All that speaks against a wished time, in words; where it is known, with whether a manager may set it aside. */
export function BrokenRules({
  broken,
  freeUnits,
  className,
}: {
  broken: readonly (FieldError & { overridable?: boolean })[];
  freeUnits: number;
  className?: string;
}) {
  const t = useTranslations('bookings.book');
  const fields = useTranslations('fields');
  return (
    <Alert tone="warning" title={t('broken')} className={className}>
      {broken.length === 0 ? (
        <p>{freeUnits > 0 ? t('taken-some', { free: freeUnits }) : t('taken')}</p>
      ) : (
        <ul className="list-disc pl-5">
          {broken.map(({ path, code, params, overridable }) => (
            <li key={`${path} ${code} ${JSON.stringify(params)}`}>
              {fields(code, params)}
              {overridable !== undefined && (
                <span className="ml-1.5 text-ink-muted text-xs">{t(overridable ? 'overridable' : 'binding')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
