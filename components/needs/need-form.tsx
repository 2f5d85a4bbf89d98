'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import type { LocaleText } from '@/core/locale-text';
import { createNeedInput, updateNeedInput } from '@/domain/needs/inputs';
import type { NeedState } from '@/domain/needs/need-columns';
import type { NeedView } from '@/domain/needs/queries';
import { NEED_KINDS, PARTNERSHIPS } from '@/domain/needs/rules';
import { useRouter } from '@/server/i18n/navigation';
import { type NeedChoices, NeedFields } from './need-fields';

/** Begins a need: it is kept as a draft, and nobody else sees it yet. */
export function NewNeedForm({
  org,
  organisationId,
  choices,
  begun,
  action,
}: {
  org: string;
  organisationId: string;
  choices: NeedChoices;
  /** What is known of it already. */
  begun: { title: LocaleText; kinds: (typeof NEED_KINDS)[number][] };
  action: ServerAction<NeedState>;
}) {
  const t = useTranslations('needs.form');
  const router = useRouter();
  const form = useActionForm({
    schema: createNeedInput,
    action,
    defaultValues: {
      organisationId,
      title: begun.title,
      kinds: begun.kinds.length > 0 ? begun.kinds : ['patent'],
      technologyKeywords: [],
      marketKeywords: [],
    },
    onSuccess: ({ id }) => router.push(`/org/${org}/needs/${id}`),
  });
  return (
    <ActionForm form={form} aria-label={t('new')} className="max-w-form gap-8">
      <NeedFields {...choices} />
      <FormActions className="border-line border-t pt-6">
        <SubmitButton>{t('keep-draft')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Changes a need, whole. */
export function EditNeedForm({
  need,
  choices,
  action,
}: {
  need: NeedView;
  choices: NeedChoices;
  action: ServerAction<NeedState>;
}) {
  const t = useTranslations('needs.form');
  const router = useRouter();
  const toast = useToast();
  const form = useActionForm({
    schema: updateNeedInput,
    action,
    defaultValues: {
      needId: need.id,
      version: need.version,
      title: need.title,
      summary: need.summary,
      description: need.description,
      specification: need.specification,
      technologyKeywords: need.technologyKeywords,
      marketKeywords: need.marketKeywords,
      ipcSymbols: need.ipcSymbols,
      partnerships: PARTNERSHIPS.filter((each) => need.partnerships.includes(each)),
      kinds: NEED_KINDS.filter((each) => need.kinds.includes(each)),
      trlMin: need.trlMin ?? undefined,
      budgetMinor: need.budgetMinor === null ? undefined : Number(need.budgetMinor),
      deadlineOn: need.deadlineOn ?? '',
      regionCode: need.regionCode ?? '',
      privateNote: need.own?.privateNote ?? '',
    },
    onSuccess: ({ version }) => {
      form.methods.setValue('version', version);
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} aria-label={t('edit')} className="gap-8">
      <NeedFields {...choices} />
      <FormActions className="border-line border-t pt-6">
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
