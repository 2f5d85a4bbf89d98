'use client';

import { CalendarRange, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { useActionForm } from '@/components/form/use-action-form';
import { WeekField } from '@/components/listings/editor/week-field';
import { sameHours } from '@/components/listings/editor/weekly-hours';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import type { ListingRules } from '@/domain/availability/rules-queries';
import { saveOpeningsInput } from '@/domain/listings/inputs';
import type { OtherHours } from '@/domain/listings/rules';
import { useRouter } from '@/server/i18n/navigation';
import { OtherHoursField } from './other-hours-field';

const WEEKDAYS = [1, 2, 3, 4, 5];

/** The usual week, and the hours of single units and of some days. Needs messages `rules` and `listings`. */
export function HoursForm({
  listingId,
  version,
  hours,
  units,
  today,
  action,
}: {
  listingId: string;
  version: number;
  hours: ListingRules['hours'];
  units: ListingRules['units'];
  /** `YYYY-MM-DD` on the listing's calendar. */
  today: string;
  action: ServerAction<unknown>;
}) {
  const t = useTranslations('rules.hours');
  const tRules = useTranslations('rules');
  const toast = useToast();
  const router = useRouter();
  const addDays = useRef<HTMLButtonElement>(null);
  const form = useActionForm({
    schema: saveOpeningsInput,
    // The version as the page has it now: another form of the page may have raised it.
    action: (input, token) => action({ ...Object(input), version }, token),
    defaultValues: { listingId, openings: hours.openings, otherHours: hours.otherHours.map(asTyped) },
    onSuccess: () => {
      toast({ text: tRules('saved') });
      router.refresh();
    },
  });
  const sets = useFieldArray({ control: form.methods.control, name: 'otherHours' });

  function add(set: Pick<OtherHours, 'unitId' | 'validFrom'>) {
    const usual = form.methods.getValues('openings') ?? [];
    const openings = usual.length > 0 ? usual : sameHours(WEEKDAYS, 540, 1080);
    sets.append(asTyped({ ...set, validTo: null, openings }), { focusName: `otherHours.${sets.fields.length}.unitId` });
  }

  /** The first unit that is still as the listing. */
  function nextUnit(): string | null {
    const taken = new Set((form.methods.getValues('otherHours') ?? []).map(({ unitId }) => unitId));
    return (units.find(({ unitId }) => !taken.has(unitId)) ?? units[0])?.unitId ?? null;
  }

  function remove(at: number) {
    sets.remove(at);
    // What had the focus is gone.
    addDays.current?.focus();
    toast({ text: t('removed', { n: at + 1 }) });
  }

  return (
    <ActionForm form={form} aria-label={t('title')} className="gap-8">
      <section aria-labelledby="hours-usual" className="grid min-w-0 gap-4">
        <div>
          <h3 id="hours-usual" className="font-semibold">
            {t('usual')}
          </h3>
          <p className="text-ink-muted text-sm">{t('usual-hint')}</p>
        </div>
        <WeekField name="openings" />
      </section>
      <section aria-labelledby="hours-other" className="grid min-w-0 gap-4">
        <div>
          <h3 id="hours-other" className="font-semibold">
            {t('other')}
          </h3>
          <p className="text-ink-muted text-sm">{t('other-hint')}</p>
        </div>
        {sets.fields.length === 0 && <p className="text-ink-muted text-sm">{t('none')}</p>}
        {sets.fields.map((set, at) => (
          <OtherHoursField
            key={set.id}
            at={at}
            units={units}
            fresh={at >= hours.otherHours.length}
            onRemove={() => remove(at)}
          />
        ))}
        <div className="flex flex-wrap gap-2">
          <Button
            ref={addDays}
            icon={<CalendarRange aria-hidden="true" />}
            onClick={() => add({ unitId: null, validFrom: today })}
          >
            {t('add-days')}
          </Button>
          {units.length > 1 && (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => add({ unitId: nextUnit(), validFrom: null })}>
              {t('add-unit')}
            </Button>
          )}
        </div>
      </section>
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Boxes hold texts; an empty one is sent as absent, which is null. */
function asTyped({ unitId, validFrom, validTo, openings }: OtherHours) {
  return { unitId: unitId ?? '', validFrom: validFrom ?? '', validTo: validTo ?? '', openings };
}
