import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import { Alert } from '@/components/ui/alert';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** Where a manager says why a booking is made or moved all the same, in a form. `prefix` is the booking's path in it. Needs messages `rules`. */
export function OverrideField({ prefix = '' }: { prefix?: string }) {
  const t = useTranslations('rules.override');
  return (
    <Alert title={t('label')}>
      <p className="mb-3">{t('hint')}</p>
      <TextField name={`${prefix}overrideReason`} label={t('reason')} />
    </Alert>
  );
}

/** The same where there is no form around it. */
export function OverrideInput({
  value,
  error,
  onChange,
}: {
  value: string;
  error?: string;
  onChange: (reason: string) => void;
}) {
  const t = useTranslations('rules.override');
  return (
    <Alert title={t('label')}>
      <p className="mb-3">{t('hint')}</p>
      <Field label={t('reason')} error={error}>
        {(control) => (
          <Input {...control} value={value} maxLength={500} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
    </Alert>
  );
}
