import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What a `route.ts` exports for a method. */
export type RouteHandler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

interface DirectRoute {
  /** Parts of the address; a name in brackets stands for any one part. */
  parts: string[];
  handlers: ReadonlyMap<string, RouteHandler>;
}

export interface FoundRoute {
  handle: RouteHandler;
  params: Record<string, string>;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Addresses without anything to decode or to mend; whatever else is asked, Next answers. */
const PLAIN_PATH = /^(?:\/[\w.~-]+)+$/;
const handlerSchema = z.custom<RouteHandler>((value) => typeof value === 'function');

/** The routes under a folder of `app`, as Next knows them by their place, such as `app/api/v1/bookings/[id]/route.ts`. */
export async function loadDirectRoutes(root: string, folder: string): Promise<DirectRoute[]> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name === 'route.ts',
  );
  return await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const module: Record<string, unknown> = await import(pathToFileURL(join(parentPath, name)).href);
      const place = parentPath.slice(join(root, 'app').length + 1).split(sep);
      return directRoute(place, module);
    }),
  );
}

export function directRoute(parts: string[], module: Record<string, unknown>): DirectRoute {
  const handlers = METHODS.filter((method) => method in module).map(
    (method) => [method, handlerSchema.parse(module[method])] as const,
  );
  return { parts, handlers: new Map(handlers) };
}

/** Who answers a request; null for what no route answers, which is Next's to say. Names go before parameters. */
export function findDirectRoute(routes: readonly DirectRoute[], method: string, path: string): FoundRoute | null {
  if (!PLAIN_PATH.test(path)) return null;
  const asked = path.slice(1).split('/');
  let best: { route: DirectRoute; params: Record<string, string> } | null = null;
  for (const route of routes) {
    const params = matchParts(route.parts, asked);
    if (!params) continue;
    if (best === null || Object.keys(params).length < Object.keys(best.params).length) best = { route, params };
  }
  const handle = best?.route.handlers.get(method);
  return best && handle ? { handle, params: best.params } : null;
}

function matchParts(parts: readonly string[], asked: readonly string[]): Record<string, string> | null {
  if (parts.length !== asked.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const given = asked[at] ?? '';
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (name) params[name] = given;
    else if (part !== given) return null;
  }
  return params;
}
