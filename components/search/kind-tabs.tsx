import { useTranslations } from 'next-intl';
import { type LinkTab, LinkTabs } from '@/components/ui/link-tabs';
import { LISTING_KIND_NAMES } from '@/domain/listings/kinds';
import type { SearchFacets } from '@/domain/search/views';
import { kindHref, type SearchAddress } from './search-address';

/** All, or one kind, each with how many there are by the other filters. */
export function KindTabs({ address, facets }: { address: SearchAddress; facets: SearchFacets }) {
  const t = useTranslations();
  const count = (kind: string) => facets.kinds.find(({ value }) => value === kind)?.count ?? 0;
  const exact = facets.relation === 'eq';
  const tabs: LinkTab[] = [
    { key: '', label: t('search.all-kinds'), href: kindHref(address, '') },
    ...LISTING_KIND_NAMES.map((kind) => ({
      key: kind,
      label: t(`kinds.${kind}.plural`),
      href: kindHref(address, kind),
      count: exact ? count(kind) : undefined,
    })),
  ];
  return <LinkTabs label={t('search.kinds')} tabs={tabs} current={address.kind ?? ''} />;
}
