'use client';

import { Calendar, CalendarPlus, Check, Copy, Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button, buttonStyle } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** The address of a feed, told once, as the usual calendars take it. Needs messages `calendars`. */
export function FeedAddress({
  secret,
  site,
  onDone,
}: {
  /** Null: it was told before. */
  secret: string | null;
  /** Where the site is, such as `https://commonlab.example`. */
  site: string;
  onDone: () => void;
}) {
  const t = useTranslations('calendars.feeds');
  const [copied, setCopied] = useState(false);
  const address = `${site}/api/calendars/${secret}.ics`;
  const webcal = address.replace(/^https?:/, 'webcal:');
  const ways = [
    { key: 'apple', href: webcal, icon: <Calendar aria-hidden="true" /> },
    {
      key: 'google',
      href: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
      icon: <CalendarPlus aria-hidden="true" />,
    },
    {
      key: 'outlook',
      href: `https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=Commonlab`,
      icon: <Mail aria-hidden="true" />,
    },
  ] as const;
  return (
    <Dialog
      open
      onClose={onDone}
      title={t('created-title')}
      description={secret ? t('created-body') : undefined}
      footer={
        <Button variant="primary" onClick={onDone}>
          {t('done')}
        </Button>
      }
    >
      {secret === null ? (
        <Alert tone="warning">{t('told')}</Alert>
      ) : (
        <div className="grid gap-4">
          <div className="grid gap-2 sm:grid-cols-3">
            {ways.map(({ key, href, icon }) => (
              <a
                key={key}
                href={href}
                rel="noreferrer"
                target={key === 'apple' ? undefined : '_blank'}
                className={buttonStyle({ variant: 'secondary', wide: true })}
              >
                {icon}
                {t(key)}
              </a>
            ))}
          </div>
          <code
            data-feed-address
            className="block select-all break-all rounded-md border border-line bg-surface-sunken p-3 font-mono text-xs"
          >
            {address}
          </code>
          <Button
            icon={copied ? <Check /> : <Copy />}
            onClick={() => navigator.clipboard.writeText(address).then(() => setCopied(true))}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
