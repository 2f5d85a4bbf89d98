import { type CommandContext, parseInput } from '@/domain/events/command';
import { needRef } from '@/domain/needs/inputs';
import type { NeedState } from '@/domain/needs/need-columns';
import { getNeed } from '@/domain/needs/queries';
import { apiRoute } from './api';
import { pathId } from './listing-api';

/** Body of a transition: nothing, or the version that the caller saw. */
export const needTransitionBody = needRef.pick({ version: true });

/** An API route for one action of the need's process; answers the need as it is afterwards. */
export function needTransitionRoute(name: string, run: (ctx: CommandContext, input: unknown) => Promise<NeedState>) {
  return apiRoute<{ id: string }>({
    name,
    access: 'needs:write',
    handle: async ({ ctx, params, body }) => {
      const { version } = parseInput(needTransitionBody, body);
      await run(ctx, { needId: pathId(params.id), version });
      return { body: await getNeed(ctx, params.id) };
    },
  });
}
