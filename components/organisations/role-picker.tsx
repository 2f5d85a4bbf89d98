'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Select, type SelectOption } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

/** A member's role, changed as soon as another is chosen; refused, it stays what it was. */
export function RolePicker({
  organisationId,
  userId,
  name,
  role,
  roles,
  action,
}: {
  organisationId: string;
  userId: string;
  name: string;
  role: string;
  roles: readonly SelectOption[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('people');
  const sentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, setPending] = useState<string>();

  async function choose(next: string) {
    setPending(next);
    const input = { organisationId, userId, role: next };
    const result = await action(input, crypto.randomUUID()).finally(() => setPending(undefined));
    toast(result.ok ? { text: t('role-changed') } : { text: sentence(result.error), tone: 'danger' });
    router.refresh();
  }

  return (
    <Select
      aria-label={t('change-role-of', { name })}
      className="max-w-36"
      options={roles}
      value={pending ?? role}
      disabled={pending !== undefined}
      onChange={(event) => choose(event.target.value)}
    />
  );
}
