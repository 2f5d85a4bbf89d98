import { DAY_MS, HOUR_MS } from '@/core/period';
import { localDate } from '@/core/zoned-time';
import { publishNeed } from '@/domain/needs/change-status';
import { createNeed } from '@/domain/needs/create-need';
import type { SeedNeed } from './data/needs';
import { inParallel, organisationOf, personOf, type SeedWorld, stepContext } from './world';

const ZONE = 'Asia/Shanghai';
const FIRST_DAYS_AGO = 45;

/** Organisations say what they seek, one need after another over the last weeks. */
export async function seedNeeds(world: SeedWorld, needs: readonly SeedNeed[]): Promise<void> {
  const numbered = needs.map((seeded, n) => ({ seeded, n }));
  await inParallel(numbered, 4, async ({ seeded, n }) => {
    const { id: organisationId, manager, verified } = organisationOf(world, seeded.organisation);
    const wished = world.now.getTime() - (FIRST_DAYS_AGO - (FIRST_DAYS_AGO * n) / needs.length) * DAY_MS;
    const at = new Date(Math.max(wished, verified.getTime() + HOUR_MS));
    const actor = personOf(world, manager);
    const deadline = new Date(world.now.getTime() + seeded.openDays * DAY_MS);
    const { id } = await createNeed(stepContext(world, `need ${n} create`, actor, at), {
      ...seeded.fields,
      organisationId,
      deadlineOn: localDate(deadline, ZONE),
    });
    const later = new Date(at.getTime() + 20 * 60_000);
    await publishNeed(stepContext(world, `need ${n} publish`, actor, later), { needId: id });
  });
}
