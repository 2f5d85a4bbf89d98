import { getLocale, getTranslations } from 'next-intl/server';
import { NEED_KINDS, PARTNERSHIPS } from '@/domain/needs/rules';
import type { PageContext } from '@/server/page-guard';
import { regionOptions } from '@/server/region-options';

/** What the need's form offers to choose from, in the reader's language. */
export async function needChoices(ctx: Pick<PageContext, 'db' | 'now'>) {
  const t = await getTranslations();
  return {
    regions: await regionOptions(ctx, await getLocale()),
    kinds: NEED_KINDS.map((value) => {
      return { value, label: t(`kinds.${value}.name`), description: t(`needs.kind-hints.${value}`) };
    }),
    partnerships: PARTNERSHIPS.map((value) => {
      return { value, label: t(`kinds.patent.options.partnerships.${value}`) };
    }),
  };
}
