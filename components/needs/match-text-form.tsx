'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { TextareaField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { EmptyState } from '@/components/ui/empty-state';
import type { SelectOption } from '@/components/ui/select';
import type { ServerAction } from '@/core/action-result';
import { matchTextInput } from '@/domain/needs/inputs';
import type { ListingMatch } from '@/domain/needs/match-views';
import { PASTED_MAX } from '@/domain/needs/rules';
import { MatchList } from './match-list';

/** A page of text, and under it what is offered that answers it. */
export function MatchTextForm({
  kinds,
  action,
}: {
  kinds: readonly SelectOption[];
  action: ServerAction<ListingMatch[]>;
}) {
  const t = useTranslations('needs.paste');
  const [matches, setMatches] = useState<ListingMatch[] | null>(null);
  const form = useActionForm({
    schema: matchTextInput,
    action,
    defaultValues: { text: '', kind: 'patent' },
    onSuccess: setMatches,
  });
  return (
    <div className="grid gap-8">
      <ActionForm form={form} aria-label={t('title')} className="max-w-form">
        <TextareaField name="text" label={t('text')} hint={t('text-hint')} rows={10} counted={PASTED_MAX} />
        <SelectField name="kind" label={t('kind')} options={kinds} className="max-w-60" />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
        </FormActions>
      </ActionForm>
      <div aria-live="polite">
        {matches && matches.length === 0 && <EmptyState title={t('nothing')}>{t('nothing-hint')}</EmptyState>}
        {matches && matches.length > 0 && (
          <section aria-labelledby="paste-matches" className="grid gap-4">
            <h2 id="paste-matches" className="text-xl">
              {t('found', { count: matches.length })}
            </h2>
            <MatchList matches={matches} />
          </section>
        )}
      </div>
    </div>
  );
}
