'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/choice-fields';
import { NumberField } from '@/components/form/number-field';
import { useActionForm } from '@/components/form/use-action-form';
import { DurationField } from '@/components/listings/editor/duration-field';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { saveRulesInput } from '@/domain/availability/inputs';
import { CUSTOMER_GROUPS, type GroupRule, type GroupRules } from '@/domain/availability/rules';
import { useRouter } from '@/server/i18n/navigation';
import { Disclosure } from './disclosure';
import { WindowsField } from './windows-field';

/** What differs for each customer group. Needs messages `rules` and `listings`. */
export function GroupsForm({
  listingId,
  rules,
  action,
}: {
  listingId: string;
  rules: GroupRules;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules');
  const toast = useToast();
  const router = useRouter();
  const filled = (rule?: GroupRule) => ({ mayBook: true, windows: [], ...rule });
  const form = useActionForm({
    schema: saveRulesInput,
    action,
    defaultValues: {
      listingId,
      groupRules: {
        public: filled(rules.public),
        partner: filled(rules.partner),
        internal: filled(rules.internal),
      },
    },
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} aria-label={t('groups.title')} className="gap-3">
      {CUSTOMER_GROUPS.map((group) => {
        const at = (name: string) => `groupRules.${group}.${name}`;
        return (
          <Disclosure key={group} title={t(`group-names.${group}`)} open={Object.keys(rules[group] ?? {}).length > 0}>
            <CheckboxField name={at('mayBook')} label={t('groups.may-book')} />
            <div className="grid gap-5 sm:grid-cols-2">
              <DurationField name={at('noticeMinutes')} label={t('groups.notice')} optional />
              <NumberField
                name={at('horizonDays')}
                label={t('groups.horizon')}
                trail={t('groups.days')}
                integer
                optional
              />
              <DurationField name={at('changeNoticeMinutes')} label={t('terms.change')} optional />
              <DurationField name={at('cancelNoticeMinutes')} label={t('terms.cancel')} optional />
              <DurationField name={at('maxMinutes')} label={t('groups.max')} optional />
            </div>
            <WindowsField name={at('windows')} label={t('groups.windows')} hint={t('groups.windows-hint')} />
          </Disclosure>
        );
      })}
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
