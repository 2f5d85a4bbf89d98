'use client';

import { Archive, Send, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/form/confirm-action';
import type { ServerAction } from '@/core/action-result';
import type { NeedState } from '@/domain/needs/need-columns';
import type { NeedAction } from '@/domain/needs/rules';

export type NeedRunners = Record<NeedAction, ServerAction<NeedState>>;

const ICONS: Record<NeedAction, typeof Send> = { publish: Send, close: Archive, withdraw: Undo2 };

/** What the process allows from here, each asked first. */
export function NeedActions({
  needId,
  actions,
  run,
}: {
  needId: string;
  actions: readonly NeedAction[];
  run: NeedRunners;
}) {
  const t = useTranslations('needs.actions');
  return actions.map((action) => {
    const Icon = ICONS[action];
    return (
      <ConfirmAction
        key={action}
        action={run[action]}
        input={{ needId }}
        done={t(`${action}.done`)}
        trigger={{
          children: t(`${action}.label`),
          icon: <Icon />,
          variant: action === 'publish' ? 'primary' : 'secondary',
        }}
        title={t(`${action}.title`)}
        description={t(`${action}.description`)}
        confirmLabel={t(`${action}.label`)}
        tone={action === 'withdraw' ? 'danger' : 'primary'}
      />
    );
  });
}
