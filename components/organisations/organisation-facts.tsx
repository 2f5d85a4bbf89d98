import { getLocale, getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { type LocaleText, readText } from '@/core/locale-text';
import type { OrganisationSettings } from '@/domain/organisations/queries';
import type { RegionView } from '@/domain/organisations/regions';

/** What an organisation says of itself, to read. */
export async function OrganisationFacts({
  organisation,
  region,
}: {
  organisation: Omit<OrganisationSettings, 'mayManage'>;
  /** From the province down. */
  region: readonly RegionView[];
}) {
  const [t, locale] = [await getTranslations('organisations'), await getLocale()];
  const both = ({ zh, en }: LocaleText) => (
    <>
      {zh && (
        <span lang="zh-CN" className="block whitespace-pre-line break-words">
          {zh}
        </span>
      )}
      {en && (
        <span lang="en" className="block whitespace-pre-line break-words">
          {en}
        </span>
      )}
    </>
  );
  const filled = ({ zh, en }: LocaleText) => Boolean(zh || en);
  const { latitude, longitude, website } = organisation;
  return (
    <DescriptionList
      items={[
        { term: t('fields.name'), detail: both(organisation.name) },
        { term: t('fields.kind'), detail: t(`kinds.${organisation.kind}`) },
        { term: t('fields.uscc'), detail: organisation.uscc && <code className="font-mono">{organisation.uscc}</code> },
        { term: t('fields.ror'), detail: organisation.ror && <code className="font-mono">{organisation.ror}</code> },
        { term: t('fields.region'), detail: region.map(({ name }) => readText(name, locale)?.text).join(' · ') },
        { term: t('fields.address'), detail: filled(organisation.address) && both(organisation.address) },
        {
          term: `${t('fields.latitude')}, ${t('fields.longitude')}`,
          detail: latitude !== null && longitude !== null && `${latitude}, ${longitude}`,
        },
        {
          term: t('fields.website'),
          detail: website && (
            <a href={website} rel="noreferrer nofollow" target="_blank" className="link break-all">
              {website}
            </a>
          ),
        },
        { term: t('fields.contact-email'), detail: organisation.contactEmail },
        { term: t('fields.contact-phone'), detail: organisation.contactPhone },
        { term: t('fields.description'), detail: filled(organisation.description) && both(organisation.description) },
      ].map((item) => ({ ...item, detail: item.detail || null }))}
    />
  );
}
