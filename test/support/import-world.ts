import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

/** What must come of one line of a made-up list, found out over the portal's raw records. */
export interface ExpectedLine {
  /** From 1; the header is line 1. */
  readonly line: number;
  readonly kind: 'found' | 'ambiguous' | 'already' | 'not-found' | 'malformed';
  /** The companies that fit; one where found or already. */
  readonly ids: readonly string[];
}

export interface ImportWorld {
  readonly csv: string;
  readonly expected: readonly ExpectedLine[];
}

type Raw = SamplePortal['records']['companies'][number];

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const folded = (name: string) => name.trim().toLowerCase();

/**
 * A CSV with `count` lines under HubSpot's own headers, each with a record id, a domain or a name, in the portal as it
 * is: 5 % that no company has, 2 % that several have, 1 % that make no sense; the others fit one company each.
 */
export function makeImportWorld(portal: SamplePortal, count: number, seed = 1): ImportWorld {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const companies = portal.records.companies;
  const byName = Map.groupBy(companies, ({ properties }) => folded(properties['name'] ?? ''));
  const byDomain = Map.groupBy(companies, ({ properties }) => properties['domain'] ?? '');
  const isTarget = ({ properties }: Raw) => properties['hs_is_target_account'] === 'true';
  const several = [...byName]
    .filter(([name, found]) => name !== '' && found.length > 1 && !found.some(isTarget))
    .map(([, found]) => found);

  const lines: { readonly text: string; readonly kind: ExpectedLine['kind']; readonly ids: string[] }[] = [];
  const row = (id: string, name: string, domain: string) => [id, name, domain].map(quoted).join(',');
  const share = (part: number) => Math.round(count * part);

  for (let at = 0; at < share(0.05); at++) {
    const text = [
      row(String(99_000_000_000 + at), '', ''),
      row('', `Nobody ${at} Ltd`, ''),
      row('', '', `nobody-${at}.example`),
    ][at % 3];
    lines.push({ text: text ?? '', kind: 'not-found', ids: [] });
  }
  for (let at = 0; at < share(0.02); at++) {
    const found = several[at % several.length] ?? [];
    const name = found[0]?.properties['name'] ?? '';
    lines.push({ text: row('', name, ''), kind: 'ambiguous', ids: found.map(({ id }) => id) });
  }
  for (let at = 0; at < share(0.01); at++) {
    const text = [
      row(`no-id-${at}`, '', ''),
      row('', '', `person${at}@gmail.com`),
      row('', '', `not a domain ${at}`),
      `"Stray" ${at},,`,
      row('1.82E+10', '', ''),
    ][at % 5];
    lines.push({ text: text ?? '', kind: 'malformed', ids: [] });
  }

  const expect = (company: Raw) => ({
    kind: isTarget(company) ? ('already' as const) : ('found' as const),
    ids: [company.id],
  });
  const pool = companies.toSorted(() => random() - 0.5);
  for (const company of pool) {
    if (lines.length >= count) break;
    const {
      name = '',
      domain = '',
      hs_additional_domains: more,
      hs_merged_object_ids: old,
    } = company.properties;
    const ways: string[] = [row(company.id, '', '')];
    if (byName.get(folded(name))?.length === 1 && name !== '')
      ways.push(row('', pick([name, name.toUpperCase()]), ''));
    if (byDomain.get(domain)?.length === 1 && domain !== '')
      ways.push(
        row(
          '',
          '',
          pick([domain, `https://www.${domain}/about?x=1,2`, `jan.kowalski@${domain}`, domain.toUpperCase()]),
        ),
      );
    const additional = more?.split(';')[0];
    const merged = old?.split(';')[0];
    const text = merged ? row(merged, '', '') : additional ? row('', '', additional) : pick(ways);
    lines.push({ text, ...expect(company) });
  }

  const shuffled = lines.toSorted(() => random() - 0.5);
  return {
    csv: `\uFEFFRecord ID,Company name,Company Domain Name\r\n${shuffled.map(({ text }) => text).join('\r\n')}\r\n`,
    expected: shuffled.map(({ kind, ids }, at) => ({ line: at + 2, kind, ids })),
  };
}
