import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import type { LogFilter, LogSubject } from '@/domain/events/log-queries';

/** The log's filters as a plain form: the address holds them, and it works without scripts. */
export function LogFilterForm({
  filter,
  subjects,
  path,
  everywhere = false,
}: {
  filter: LogFilter;
  subjects: readonly LogSubject[];
  path: string;
  /** The platform's log can be narrowed to an organisation and a person. */
  everywhere?: boolean;
}) {
  const t = useTranslations('audit');
  const options = [
    { value: '', label: t('filters.any') },
    ...subjects.map((subject) => ({ value: subject, label: t(`subjects.${subject}`) })),
  ];
  return (
    <form className="mb-6 flex flex-wrap items-end gap-3">
      <Field label={t('filters.subject')} className="w-40">
        {(control) => <Select {...control} name="subject" options={options} defaultValue={filter.subject ?? ''} />}
      </Field>
      {everywhere && (
        <>
          <Field label={t('filters.organisation')} className="w-52">
            {(control) => <Input {...control} name="organisation" defaultValue={filter.organisation} />}
          </Field>
          <Field label={t('filters.person')} className="w-56">
            {(control) => <Input {...control} name="person" type="email" defaultValue={filter.person} />}
          </Field>
        </>
      )}
      <Field label={t('filters.from')} className="w-40">
        {(control) => <DateInput {...control} name="from" defaultValue={filter.from} />}
      </Field>
      <Field label={t('filters.to')} className="w-40">
        {(control) => <DateInput {...control} name="to" defaultValue={filter.to} />}
      </Field>
      <Button type="submit" variant="primary">
        {t('filters.apply')}
      </Button>
      <LinkButton href={path} variant="ghost">
        {t('filters.clear')}
      </LinkButton>
    </form>
  );
}
