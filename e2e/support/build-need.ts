import type { Actor } from '@/core/actor';
import type { Database } from '@/db/client';
import { loadRegions } from '@/db/seed/load-regions';
import { publishNeed } from '@/domain/needs/change-status';
import { createNeed } from '@/domain/needs/create-need';
import type { NeedFields } from '@/domain/needs/inputs';
import type { NeedState } from '@/domain/needs/need-columns';

export interface NeedWish {
  /** An owner or manager of the organisation. */
  actor: Actor;
  organisationId: string;
  /** What differs from somebody who seeks a hard carbon for sodium-ion cells. */
  need?: Partial<NeedFields>;
  now?: Date;
}

/** A draft with all that publishing needs. */
export async function buildDraftNeed(db: Database, wish: NeedWish): Promise<NeedState> {
  await loadRegions(db);
  return createNeed(
    { actor: wish.actor, db, now: wish.now ?? new Date() },
    {
      organisationId: wish.organisationId,
      title: { zh: '寻求钠离子电池用硬碳负极材料', en: 'Hard carbon anode for sodium-ion cells' },
      summary: {
        zh: '求低成本、首次效率高的生物质硬碳',
        en: 'Low-cost biomass hard carbon with high first efficiency',
      },
      description: { zh: '用于两轮电动车电池包，年需求约三百吨。', en: 'For e-bike packs, about 300 tonnes a year.' },
      technologyKeywords: ['钠离子电池', '硬碳'],
      ipcSymbols: ['H01M 4/587'],
      kinds: ['patent', 'service'],
      trlMin: 5,
      regionCode: '5115',
      ...wish.need,
    },
  );
}

/** A published need. The organisation must be verified. */
export async function buildPublishedNeed(db: Database, wish: NeedWish): Promise<NeedState> {
  const draft = await buildDraftNeed(db, wish);
  return publishNeed({ actor: wish.actor, db, now: wish.now ?? new Date() }, { needId: draft.id });
}
