import { type Place, allPlaces, stems, trades } from './company-names.ts';
import type { Generation } from './generation.ts';
import type { Random } from './random.ts';

/** What a company does, and where. */
export interface Calling {
  readonly industry: string;
  readonly place: Place;
}

export interface Identity extends Calling {
  readonly name: string;
  readonly domain: string;
}

const legalForms: Readonly<Record<string, readonly string[]>> = {
  Germany: ['GmbH', 'AG'],
  Austria: ['GmbH'],
  Switzerland: ['AG'],
  Poland: ['Sp. z o.o.', 'S.A.'],
  'United Kingdom': ['Ltd', 'plc'],
  France: ['SAS'],
  Netherlands: ['B.V.'],
  Sweden: ['AB'],
  Italy: ['S.p.A.'],
};

/** A text as a part of a host name: plain lower-case letters and digits. */
export const asHost = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '');

/** The company of a line of `namedCompanies`. */
export function namedIdentity(line: string): Identity {
  const [name = '', domain = '', trade = '', city = ''] = line.split('|');
  const place = allPlaces.find((own) => own.city === city) ?? allPlaces[0];
  if (place === undefined) throw new RangeError(`No such place: ${city}`);
  return { name, domain: `${domain}.example`, industry: trades[trade]?.[0] ?? 'RETAIL', place };
}

const wordsOf = new Map(Object.values(trades).map(([industry, ...words]) => [industry, words]));
const industries = [...wordsOf.keys()];

export const drawCalling = (random: Random): Calling => ({
  industry: random.pick(industries),
  place: random.pick(allPlaces),
});

/** A name and a domain that are not `taken` yet. */
export function inventedIdentity(
  { random }: Generation,
  taken: Set<string>,
  { industry, place }: Calling,
): Identity {
  const base = `${random.pick(stems)} ${random.pick(wordsOf.get(industry) ?? [])}`;
  let host = asHost(base);
  if (taken.has(host)) host = asHost(`${base} ${place.city}`);
  for (let count = 2; taken.has(host); count++) host = `${asHost(base)}${count}`;
  taken.add(host);
  const forms = legalForms[place.country];
  const form = forms !== undefined && random.chance(0.4) ? ` ${random.pick(forms)}` : '';
  return { name: base + form, domain: `${host}.example`, industry, place };
}
