import { useTranslations } from 'next-intl';
import { RadioField, SelectField } from '@/components/form/choice-fields';
import { useUnitText } from '@/components/listings/unit-text';

/** Which unit is closed, and what becomes of bookings in that time. Needs messages `availability` and `listings`. */
export function ClosedTimeFields({ units }: { units: readonly { id: string; name: string }[] }) {
  const t = useTranslations('availability.closures');
  const unitText = useUnitText();
  return (
    <>
      {units.length > 1 && (
        <SelectField
          name="unitId"
          label={t('unit')}
          placeholder={t('whole-listing')}
          options={units.map(({ id, name }) => ({ value: id, label: unitText(name) }))}
        />
      )}
      <RadioField
        name="bookings"
        label={t('bookings')}
        options={(['refuse', 'keep'] as const).map((value) => ({ value, label: t(`bookings-${value}`) }))}
      />
    </>
  );
}
