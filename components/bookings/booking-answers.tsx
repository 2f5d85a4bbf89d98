import { useLocale, useTranslations } from 'next-intl';
import { Card, CardHeader } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { plainText } from '@/core/locale-text';
import type { BookingDetail } from '@/domain/bookings/queries';
import type { BookingQuestion } from '@/domain/bookings/rules/form';

/** What the customer said beside the time: project, guests, answers and declarations, as they were asked. */
export function BookingAnswersView({ booking }: { booking: BookingDetail }) {
  const t = useTranslations('bookings.details');
  const locale = useLocale();
  const { project, guests, form, answers, declared } = booking;
  const said = (question: BookingQuestion): string | null => {
    const answer = answers[question.id];
    if (answer === undefined) return null;
    if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no');
    const label = (value: string) => {
      const option = question.options?.find(({ id }) => id === value);
      return option ? plainText(option.label, locale) : value;
    };
    return [answer].flat().map(String).map(label).join(', ');
  };
  const items = [
    { term: t('project'), detail: project || null },
    {
      term: t('guests'),
      detail: guests.map(({ name, email }) => (email ? `${name} <${email}>` : name)).join(', ') || null,
    },
    ...(form?.questions ?? []).map((question) => ({
      term: plainText(question.label, locale),
      detail: said(question),
    })),
    {
      term: t('declared'),
      detail:
        (form?.declarations ?? [])
          .filter(({ id }) => declared.includes(id))
          .map(({ text }) => plainText(text, locale))
          .join(' ') || null,
    },
  ].filter(({ detail }) => detail !== null);
  if (items.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t('answers')} />
      <DescriptionList items={items} />
    </Card>
  );
}
