import type { EditorModel } from './editor-model';

export interface SectionLink {
  id: string;
  label: string;
  /** How many entries of the section are missing, and how many of those are needed to publish. */
  missing: number;
  needed: number;
}

const SECTION_OF: Record<string, string> = {
  title: 'basics',
  summary: 'basics',
  description: 'basics',
  translation: 'basics',
  category: 'basics',
  regionCode: 'place',
  address: 'place',
  position: 'place',
  contact: 'place',
  photos: 'files',
  rates: 'rates',
  openings: 'openings',
};

/** The section of the editor in which a path of completeness is filled in. */
export function sectionOf(path: string, model: EditorModel): string {
  const name = path.startsWith('attributes.') ? path.slice('attributes.'.length) : '';
  const section = model.sections.find((each) => each.fields.some((field) => field.name === name));
  return section ? `kind-${section.key}` : (SECTION_OF[path] ?? 'basics');
}

/** The editor's sections in their order, each with what it still lacks. */
export function sectionLinks(
  model: EditorModel,
  label: (key: string) => string,
  missing: readonly string[],
  missingToPublish: readonly string[],
): SectionLink[] {
  const count = (paths: readonly string[], id: string) => paths.filter((path) => sectionOf(path, model) === id).length;
  const ids: [string, string][] = [
    ['basics', label('basics')],
    ...model.sections.map((section): [string, string] => [`kind-${section.key}`, section.label]),
    ['place', label(model.hasPlace ? 'place' : 'contact')],
    ['files', label('files')],
    ['terms', label('terms')],
    ...(model.hasUnits
      ? ([
          ['units', label('units')],
          ['openings', label('openings')],
        ] satisfies [string, string][])
      : []),
    ['rates', label('rates')],
    ['publish', label('publish')],
  ];
  return ids.map(([id, text]) => ({
    id,
    label: text,
    missing: count(missing, id),
    needed: count(missingToPublish, id),
  }));
}
