'use client';

import { useTranslations } from 'next-intl';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { shareSchedulesInput } from '@/domain/availability/inputs';
import type { SharedUnit } from '@/domain/availability/share-schedules';
import { useRouter } from '@/server/i18n/navigation';

/** Which units are used by turns with others. Needs messages `rules`. */
export function SchedulesForm({
  listingId,
  units,
  schedules,
  action,
}: {
  listingId: string;
  units: readonly SharedUnit[];
  schedules: readonly string[];
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules.schedules');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: shareSchedulesInput,
    action,
    defaultValues: { listingId, units: units.map(({ unitId, schedule }) => ({ unitId, schedule: schedule ?? '' })) },
    onSuccess: () => {
      toast({ text: t('saved') });
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} aria-label={t('title')}>
      {schedules.length > 0 && <p className="text-ink-muted text-sm">{t('known', { names: schedules.join(' · ') })}</p>}
      <div className="grid gap-5 sm:grid-cols-2">
        {units.map(({ unitId, name }, at) => (
          <TextField key={unitId} name={`units.${at}.schedule`} label={t('unit', { name })} optional />
        ))}
      </div>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
