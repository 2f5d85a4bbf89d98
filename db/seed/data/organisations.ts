import { usccCheckDigit } from '@/core/identifiers/uscc';
import { ACADEMIC } from './organisations-academic';
import { BUSINESS } from './organisations-business';
import { readBoth, readCells, readRecords } from './records';
import type { SeedOrganisation } from './types';

/*
 * The region's real universities, institutes, parks and offices are named with public facts only (name, town, address,
 * position); that they take part here is illustrative. Every enterprise and intermediary is invented. No credit code is
 * the body's own: all are made up, with a right check digit.
 */
const table = [...readRecords(ACADEMIC), ...readRecords(BUSINESS)];

/** Short names by which the listing tables refer to organisations. */
const codes = new Map<string, SeedOrganisation>();

export const ORGANISATIONS: readonly SeedOrganisation[] = table.map((record, i) => {
  const [code = '', slug = '', kind = '', regionCode = '', latitude, longitude, website = '-', ror = '-'] = readCells(
    record[0],
    8,
  );
  const organisation: SeedOrganisation = {
    slug,
    kind: organisationKind(kind),
    name: readBoth(record[1]),
    address: readBoth(record[2]),
    description: readBoth(record[3]),
    uscc: illustrativeUscc(kind, regionCode, i + 1),
    regionCode,
    latitude: Number(latitude),
    longitude: Number(longitude),
    ...(website === '-' ? {} : { website: `https://${website}` }),
    ...(ror === '-' ? {} : { ror }),
  };
  codes.set(code, organisation);
  return organisation;
});

/** The organisation of a short name of the tables. */
export function organisationOf(code: string): SeedOrganisation {
  const organisation = codes.get(code);
  if (!organisation) throw new Error(`no organisation ${code}`);
  return organisation;
}

/** Registrar and category as the kind would have them, then a body that no registrar gives out. */
function illustrativeUscc(kind: string, regionCode: string, serial: number): string {
  const registrar = kind === 'government' ? '11' : kind === 'enterprise' || kind === 'intermediary' ? '91' : '12';
  const first17 = `${registrar}${regionCode}XX00${String(serial).padStart(4, '0')}X`;
  return first17 + (usccCheckDigit(first17) ?? '');
}

function organisationKind(text: string): SeedOrganisation['kind'] {
  switch (text) {
    case 'university':
    case 'institute':
    case 'enterprise':
    case 'incubator':
    case 'tech-transfer-office':
    case 'government':
    case 'intermediary':
      return text;
    default:
      throw new Error(`no kind of organisation ${text}`);
  }
}
