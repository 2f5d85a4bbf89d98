import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { FieldError } from '@/core/errors';

/** All that speaks against a wished time, in words. */
export function BrokenRules({ broken, freeUnits }: { broken: readonly FieldError[]; freeUnits: number }) {
  const t = useTranslations('bookings.book');
  const fields = useTranslations('fields');
  return (
    <Alert tone="warning" title={t('broken')} className="mb-4">
      {broken.length === 0 ? (
        <p>{freeUnits > 0 ? t('taken-some', { free: freeUnits }) : t('taken')}</p>
      ) : (
        <ul className="list-disc pl-5">
          {broken.map(({ code, params }) => (
            <li key={code}>{fields(code, params)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
