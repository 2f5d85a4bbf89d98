'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxGroupField, SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { SelectOption } from '@/components/ui/select';
import type { ServerAction } from '@/core/action-result';
import type { CreatedToken } from '@/domain/identity/create-token';
import { createTokenInput } from '@/domain/identity/inputs';
import { GRANTABLE_SCOPES, TOKEN_LIFE_DAYS } from '@/domain/identity/token-rules';
import { useRouter } from '@/server/i18n/navigation';

export function TokenForm({
  organisations,
  action,
}: {
  /** Value is the organisation's id; the current one comes first. */
  organisations: readonly SelectOption[];
  action: ServerAction<CreatedToken>;
}) {
  const t = useTranslations('account.tokens');
  const tScopes = useTranslations('account.scopes');
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const form = useActionForm({
    schema: createTokenInput,
    action,
    defaultValues: { organisationId: organisations[0]?.value ?? '', name: '', scopes: [], expiresInDays: '90' },
    resetAfterSuccess: true,
    onSuccess: (created) => {
      setSecret(created.secret);
      router.refresh();
    },
  });
  if (secret) return <Secret secret={secret} onDone={() => setSecret(null)} />;
  return (
    <ActionForm form={form} className="sm:grid-cols-2">
      <TextField name="name" label={t('name')} hint={t('name-hint')} className="sm:col-span-2" />
      <SelectField name="organisationId" label={t('organisation')} options={organisations} />
      <SelectField
        name="expiresInDays"
        label={t('expires')}
        placeholder={t('never')}
        options={TOKEN_LIFE_DAYS.map((days) => ({ value: String(days), label: t('days', { days }) }))}
      />
      <CheckboxGroupField
        name="scopes"
        label={t('scopes')}
        columns={2}
        className="sm:col-span-2"
        options={GRANTABLE_SCOPES.map((scope) => ({
          value: scope,
          label: tScopes(`${scope}.label`),
          description: tScopes(`${scope}.hint`),
        }))}
      />
      <FormActions className="sm:col-span-2">
        <SubmitButton>{t('create')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The token, told once. */
function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useTranslations('account.tokens');
  const [copied, setCopied] = useState(false);
  return (
    <Alert tone="success" title={t('created-title')} live>
      <p>{t('created-body')}</p>
      <code className="mt-3 block select-all break-all rounded-md border border-line bg-surface-raised p-3 font-mono text-xs">
        {secret}
      </code>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          size="sm"
          icon={copied ? <Check /> : <Copy />}
          onClick={() => navigator.clipboard.writeText(secret).then(() => setCopied(true))}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </Alert>
  );
}
