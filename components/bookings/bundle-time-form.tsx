import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { OrganisationInput, SpanInputs } from './time-inputs';

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
  return (
    <form className="grid gap-4">
      {slugs.map((slug) => (
        <input key={slug} type="hidden" name="listing" value={slug} />
      ))}
      <SpanInputs start={start} end={end} zone={zone} labels={{ start: t('fields.start'), end: t('fields.end') }} />
      <OrganisationInput organisations={organisations} chosen={organisationId} />
      <Field label={t('bundle.find')} hint={t('bundle.find-hint')} optional>
        {({ invalid: _, ...control }) => <Input {...control} type="search" name="q" maxLength={200} defaultValue={q} />}
      </Field>
      <Button type="submit" variant="secondary">
        {t('bundle.look')}
      </Button>
    </form>
  );
}
