import { KeyRound } from 'lucide-react';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { ServerAction } from '@/core/action-result';
import { plainText } from '@/core/locale-text';
import type { TokenView } from '@/domain/identity/queries';

export async function TokenList({
  tokens,
  timeZone,
  now,
  action,
}: {
  tokens: readonly TokenView[];
  timeZone: string;
  now: Date;
  action: ServerAction<unknown>;
}) {
  const [t, format, locale] = [await getTranslations('account.tokens'), await getFormatter(), await getLocale()];
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone });
  if (tokens.length === 0) {
    return (
      <EmptyState icon={<KeyRound />} title={t('empty-title')} level="h3">
        {t('empty-body')}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-4">
          <div className="min-w-0 flex-1 basis-60">
            <p className="break-words font-medium text-sm">
              {token.name}
              <span className="ml-2 font-mono font-normal text-ink-muted text-xs">
                {t('ending', { lastFour: token.lastFour })}
              </span>
            </p>
            <p className="text-ink-muted text-xs">{plainText(token.organisation.name, locale)}</p>
            <p className="mt-1.5 flex flex-wrap gap-1.5">
              {token.scopes.map((scope) => (
                <Badge key={scope}>{scope}</Badge>
              ))}
            </p>
            <p className="mt-1.5 text-ink-muted text-xs">
              {t('created-at', { date: day(token.createdAt) })}
              {' · '}
              {token.expiresAt ? t('expires-at', { date: day(token.expiresAt) }) : t('never')}
              {' · '}
              {token.lastUsedAt
                ? t('last-used', { when: format.relativeTime(token.lastUsedAt, now) })
                : t('never-used')}
            </p>
          </div>
          <ConfirmAction
            trigger={{ children: t('revoke'), size: 'sm', variant: 'danger-ghost' }}
            title={t('revoke-title', { name: token.name })}
            description={t('revoke-body')}
            confirmLabel={t('revoke')}
            action={action}
            input={{ tokenId: token.id }}
            done={t('revoked')}
          />
        </li>
      ))}
    </ul>
  );
}
