import { useFormatter, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { MailView } from '@/domain/notifications/queries';

/** One mail as it left: who, when, its words with working links, and how it looks. */
export function MailBody({ mail, timeZone }: { mail: MailView; timeZone: string }) {
  const t = useTranslations('operator.mail');
  const format = useFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const items = [
    { term: t('to'), detail: mail.to },
    { term: t('state'), detail: t(`states.${mail.state}`) },
    { term: t('created'), detail: when(mail.createdAt) },
    ...(mail.sentAt ? [{ term: t('sent'), detail: when(mail.sentAt) }] : []),
    ...(mail.attempts > 0 ? [{ term: t('attempts'), detail: format.number(mail.attempts) }] : []),
    ...(mail.lastError ? [{ term: t('error'), detail: mail.lastError }] : []),
    ...(mail.attachments.length > 0
      ? [{ term: t('attachments'), detail: mail.attachments.map(({ name }) => name).join(', ') }]
      : []),
  ];
  return (
    <div className="grid gap-6">
      <DescriptionList items={items} columns={2} />
      <section className="grid gap-2">
        <h2 className="text-lg">{t('text')}</h2>
        <Card>
          <div lang={mail.locale} className="whitespace-pre-wrap break-words text-sm">
            <Linked text={mail.text} />
          </div>
        </Card>
      </section>
      <section className="grid gap-2">
        <h2 className="text-lg">{t('html')}</h2>
        {/* Nothing in it may run; links open in the page around it. */}
        <iframe
          title={t('html')}
          srcDoc={mail.html.replace('<head>', '<head><base target="_top">')}
          sandbox="allow-top-navigation-by-user-activation"
          className="h-[44rem] w-full rounded-lg border border-line bg-white"
        />
      </section>
    </div>
  );
}

function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s]+)/);
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <a key={at} href={part} className="link break-all">
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
