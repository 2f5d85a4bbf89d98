import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import type { KindField } from '@/domain/listings/kind';
import { kindOf, type ListingAttributes } from '@/domain/listings/kinds';
import { FactValue } from './fact-value';
import { ListingSection } from './listing-section';

/** What the kind's module says about the listing, section by section; fields and sections without a value are left out. */
export function ListingFacts({ kind: name, attributes }: { kind: string; attributes: ListingAttributes }) {
  const t = useTranslations(`kinds.${name}`);
  const kind = kindOf(name);
  const sections = kind.sections
    .map((section) => ({ section, fields: kind.fields.filter((field) => hasValue(field, section, attributes)) }))
    .filter(({ fields }) => fields.length > 0);
  return sections.map(({ section, fields }) => (
    <ListingSection key={section} id={section} title={t(`sections.${section}`)}>
      <DescriptionList
        items={fields.map((field) => ({
          key: field.name,
          term: t(`fields.${field.name}.label`),
          detail: <FactValue kind={name} field={field} value={attributes[field.name]} />,
        }))}
      />
    </ListingSection>
  ));
}

function hasValue(field: KindField, section: string, attributes: ListingAttributes): boolean {
  const value = attributes[field.name];
  return field.section === section && !field.private && value !== undefined && value !== null && value !== '';
}
