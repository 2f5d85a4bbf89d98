import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import { Alert } from '@/components/ui/alert';

/** Where a manager says why a booking is made all the same. Needs messages `rules`. */
export function OverrideField() {
  const t = useTranslations('rules.override');
  return (
    <Alert title={t('label')}>
      <p className="mb-3">{t('hint')}</p>
      <TextField name="overrideReason" label={t('reason')} />
    </Alert>
  );
}
