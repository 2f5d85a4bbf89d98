import { Monitor, Smartphone } from 'lucide-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Badge } from '@/components/ui/badge';
import type { ServerAction } from '@/core/action-result';
import type { SessionView } from '@/domain/identity/queries';

const PHONES = new Set(['iPhone', 'iPad', 'Android', 'HarmonyOS']);

/** Where the person is signed in, each with the means to end it. */
export async function SessionList({
  sessions,
  timeZone,
  now,
  action,
}: {
  sessions: readonly SessionView[];
  timeZone: string;
  now: Date;
  action: ServerAction<unknown>;
}) {
  const [t, format] = [await getTranslations('account.security'), await getFormatter()];
  const nameOf = ({ browser, system }: SessionView) =>
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknown-device'));
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => {
        const Icon = session.system && PHONES.has(session.system) ? Smartphone : Monitor;
        return (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
            <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
            <div className="min-w-0 flex-1 basis-52">
              <p className="flex flex-wrap items-center gap-2 font-medium text-sm">
                {nameOf(session)}
                {session.current && <Badge tone="success">{t('current')}</Badge>}
              </p>
              <p className="text-ink-muted text-xs">
                {t('last-seen', { when: format.relativeTime(session.lastSeenAt, now) })}
                {' · '}
                {t('signed-in', {
                  date: format.dateTime(session.createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
                })}
                {' · '}
                {t('from', { address: session.address })}
              </p>
            </div>
            {!session.current && (
              <ConfirmAction
                trigger={{ children: t('revoke'), size: 'sm' }}
                title={t('revoke-title')}
                description={t('revoke-body', { device: nameOf(session) })}
                confirmLabel={t('revoke')}
                action={action}
                input={{ sessionId: session.id }}
                done={t('revoked')}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
