import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CalendarForm } from '@/components/availability/rules/calendar-form';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import { listCalendarTexts } from '@/domain/availability/organisation-rules-query';
import { requireOperator } from '@/server/page-guard';
import { saveHolidayCalendarAction } from '../../org/[org]/settings/rules/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules.organisation'))('platform-title') };
}

export default async function HolidaysPage() {
  const { db } = await requireOperator('/operator/holidays');
  const [t, locale] = [await getTranslations('rules.organisation'), await getLocale()];
  const calendars = await listCalendarTexts(db, null);
  return (
    <ClientMessages namespaces={['rules']}>
      <div className="grid max-w-text gap-6">
        <PageHeader title={t('platform-title')} description={t('platform-description')} className="mb-0" />
        {calendars.map((calendar) => (
          <Card key={calendar.id}>
            <CardHeader title={plainText(calendar.name, locale)} />
            <CalendarForm calendar={calendar} action={saveHolidayCalendarAction} />
          </Card>
        ))}
      </div>
    </ClientMessages>
  );
}
