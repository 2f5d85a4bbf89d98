import type { RowSource, SourceRow } from './source-row';

/**
 * UNIQUIP CSV 1.0, the exchange form of equipment registers: fixed columns, here given our columns' names.
 * Building and Location join the address; what we have no column for is left out.
 */
const COLUMNS: Record<string, string> = {
  ID: 'reference',
  Name: 'title',
  Description: 'description',
  Technique: 'attributes.mainUses',
  Department: 'attributes.laboratory',
  'Contact Name': 'contactName',
  'Contact Telephone': 'contactPhone',
  'Contact Email': 'contactEmail',
};
const CONTACTS = ['Contact Name', 'Contact Telephone', 'Contact URL', 'Contact Email'];
const PLACE = ['Location', 'Building', 'Site Location'];

export const UNIQUIP_MAPPING: Record<string, string> = {
  ...Object.fromEntries(Object.values(COLUMNS).map((key) => [key, key])),
  address: 'address',
};

/** The rows of a UNIQUIP file under our columns' names, and faults for those that its rules refuse. */
export function readUniquip(source: RowSource): RowSource {
  return { headers: Object.keys(UNIQUIP_MAPPING), rows: translated(source.rows) };
}

async function* translated(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  for await (const row of rows) yield 'fault' in row ? row : translate(row.rowNumber, row.cells);
}

function translate(rowNumber: number, cells: Readonly<Record<string, string>>): SourceRow {
  const cell = (name: string) => cells[name]?.trim() ?? '';
  const refused = (column: string, code: string): SourceRow => ({
    rowNumber,
    fault: { column, code, value: cell(column) },
  });
  const type = cell('Type').toLowerCase();
  if (type === 'facility') return refused('Type', 'uniquip-facility');
  if (type !== 'equipment') return refused('Type', 'uniquip-type');
  if (!cell('Name') && !cell('Description')) return refused('Name', 'uniquip-name');
  if (!cell('Site Location')) return refused('Site Location', 'required');
  if (CONTACTS.every((name) => !cell(name))) return refused('Contact Name', 'uniquip-contact');
  const translatedCells: Record<string, string> = {};
  for (const [name, key] of Object.entries(COLUMNS)) translatedCells[key] = cell(name);
  // A record may have no name of its own: the first line of its description stands for it.
  if (!cell('Name')) translatedCells.title = (cell('Description').split(/[\n.。]/, 1)[0] ?? '').slice(0, 200);
  translatedCells.address = PLACE.map(cell).filter(Boolean).join(', ');
  return { rowNumber, cells: translatedCells };
}
