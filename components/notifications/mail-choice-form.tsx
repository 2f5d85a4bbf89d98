'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { chooseMailsInput } from '@/domain/notifications/inputs';
import { NOTICE_TOPICS, type NoticeTopic } from '@/domain/notifications/rules';
import { useRouter } from '@/server/i18n/navigation';

/** Of which topics mails are wanted. */
export function MailChoiceForm({
  choices,
  action,
}: {
  choices: Record<NoticeTopic, boolean>;
  action: ServerAction<{ muted: string[] }>;
}) {
  const t = useTranslations('notices');
  const router = useRouter();
  const toast = useToast();
  const form = useActionForm({
    schema: chooseMailsInput,
    action,
    defaultValues: choices,
    onSuccess: () => {
      toast({ text: t('mails.saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form}>
      {NOTICE_TOPICS.map((topic) => (
        <CheckboxField key={topic} name={topic} label={t(`topics.${topic}.label`)} hint={t(`topics.${topic}.hint`)} />
      ))}
      <FormActions>
        <SubmitButton>{t('mails.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
