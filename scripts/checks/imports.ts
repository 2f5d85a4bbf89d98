import { existsSync } from 'node:fs';
import { AREAS, areaOf, type Layer, layerOf, MAY_IMPORT, REFUSED_PACKAGES } from './import-rules';
import { type ImportLine, readSources, type SourceFile } from './source';

/** Each import that the layers, the order of the areas, or the browser forbid. */
export function findForbiddenImports(sources: SourceFile[]): string[] {
  const layers = settleLayers(sources);
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return sources.flatMap((source) => {
    const from = layers.get(source.path) ?? 'tool';
    return source.imports.flatMap((line) => {
      const fault = faultOf(source, from, line, layers, byPath);
      return fault ? [`${source.path}:${line.line} imports ${line.specifier}: ${fault}`] : [];
    });
  });
}

function faultOf(
  source: SourceFile,
  from: Layer,
  line: ImportLine,
  layers: Map<string, Layer>,
  byPath: Map<string, SourceFile>,
): string | null {
  if (line.target === null) {
    return REFUSED_PACKAGES[from]?.test(line.specifier) ? `${nameOf(from)} must do without this package` : null;
  }
  if (!existsSync(line.target)) return 'there is no such file';
  const to = layers.get(line.target) ?? layerOf(line.target);
  const { values, types } = MAY_IMPORT[from];
  const target = byPath.get(line.target);
  const isClient = source.directives.includes('use client');
  if (isClient && !line.typeOnly && !target?.directives.includes('use server')) {
    if (to === 'server' || to === 'domain' || to === 'db') return `a client component may not load ${nameOf(to)}`;
  }
  if (!values.includes(to) && !(line.typeOnly && types.includes(to))) {
    const only = types.includes(to) ? ' except for types' : '';
    return `${nameOf(from)} may not use ${nameOf(to)}${only}`;
  }
  return areaFault(source.path, from, line.target);
}

function areaFault(path: string, from: Layer, target: string): string | null {
  const own = areaOf(path);
  const other = areaOf(target);
  if (from === 'test' || !own || !other || own === other) return null;
  if (AREAS.indexOf(own) < 0) return `the area ${own} is not in the list of areas`;
  return AREAS.indexOf(other) < AREAS.indexOf(own) ? null : `${own} may not use ${other}, which comes after it`;
}

/** A domain file is pure by its name, and also when all it loads is: so pages and components may use it. */
function settleLayers(sources: SourceFile[]): Map<string, Layer> {
  const layers = new Map(sources.map((source) => [source.path, layerOf(source.path)]));
  const domain = sources.filter((source) => layers.get(source.path) === 'domain');
  const candidates = new Set(domain.map((source) => source.path));
  const loadsOnlyPure = (source: SourceFile) =>
    source.imports.every((line) => {
      if (line.typeOnly) return true;
      if (line.target === null) return !REFUSED_PACKAGES.pure?.test(line.specifier);
      const to = layers.get(line.target) ?? layerOf(line.target);
      return to === 'core' || to === 'pure' || candidates.has(line.target);
    });
  // Strike out until nothing changes: what remains loads only what is pure.
  for (let size = -1; size !== candidates.size; ) {
    size = candidates.size;
    for (const source of domain) if (!loadsOnlyPure(source)) candidates.delete(source.path);
  }
  for (const path of candidates) layers.set(path, 'pure');
  return layers;
}

function nameOf(layer: Layer): string {
  return layer === 'pure' ? 'a pure domain file' : layer === 'shared-ui' ? 'language routing' : layer;
}

export function checkImports(): string[] {
  return findForbiddenImports(readSources());
}
