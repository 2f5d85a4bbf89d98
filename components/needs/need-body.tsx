import { useTranslations } from 'next-intl';
import { ListingSection } from '@/components/listings/public/listing-section';
import { LocaleProse } from '@/components/listings/public/locale-line';
import { Badge } from '@/components/ui/badge';
import { DescriptionList } from '@/components/ui/description-list';
import { readText } from '@/core/locale-text';
import type { NeedView } from '@/domain/needs/queries';

/** The texts and facts of a need. */
export function NeedBody({ need }: { need: NeedView }) {
  const t = useTranslations('needs.view');
  const kinds = useTranslations('kinds.patent.options.partnerships');
  const words = [...need.technologyKeywords, ...need.marketKeywords];
  return (
    <div className="grid gap-6">
      <LocaleProse text={need.summary} className="text-lg leading-relaxed" />
      <ListingSection id="description" title={t('description')}>
        <LocaleProse text={need.description} className="max-w-text" />
      </ListingSection>
      {readText(need.specification, 'zh-CN') && (
        <ListingSection id="specification" title={t('specification')}>
          <LocaleProse text={need.specification} className="max-w-text" />
        </ListingSection>
      )}
      <DescriptionList
        items={[
          { term: t('partnerships'), detail: need.partnerships.map((each) => kinds(each)).join(t('comma')) },
          { term: t('ipc'), detail: need.ipcSymbols.join(t('comma')) },
          {
            key: 'keywords',
            term: t('keywords'),
            detail: words.length > 0 && (
              <span className="flex flex-wrap gap-1.5">
                {words.map((word) => (
                  <Badge key={word}>{word}</Badge>
                ))}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
