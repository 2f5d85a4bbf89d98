import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

/** The one time for all resources, and words to find another one by; kept in the address. */
export function BundleTimeForm({
  start,
  end,
  q,
  slugs,
  organisations,
  organisationId,
  zone,
}: {
  start: string;
  end: string;
  q: string;
  slugs: readonly string[];
  organisations: readonly { id: string; name: string }[];
  organisationId: string;
  zone: string;
}) {
  const t = useTranslations('bookings');
  const moment = { type: 'datetime-local', required: true, className: 'tabular-nums' } as const;
  return (
    <form className="grid gap-4">
      {slugs.map((slug) => (
        <input key={slug} type="hidden" name="listing" value={slug} />
      ))}
      <Field label={t('fields.start')} hint={t('book.time-hint', { zone })}>
        {({ invalid: _, ...control }) => <Input {...control} {...moment} name="start" defaultValue={start} />}
      </Field>
      <Field label={t('fields.end')}>
        {({ invalid: _, ...control }) => <Input {...control} {...moment} name="end" defaultValue={end} />}
      </Field>
      {organisations.length > 1 && (
        <Field label={t('fields.organisation')}>
          {({ invalid: _, ...control }) => (
            <Select
              {...control}
              name="organisation"
              defaultValue={organisationId}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      <Field label={t('bundle.find')} hint={t('bundle.find-hint')} optional>
        {({ invalid: _, ...control }) => <Input {...control} type="search" name="q" maxLength={200} defaultValue={q} />}
      </Field>
      <Button type="submit" variant="secondary">
        {t('bundle.look')}
      </Button>
    </form>
  );
}
