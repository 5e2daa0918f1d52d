import type { Company } from './company.ts';
import type { ImportKey, ImportLine } from './import-list.ts';
import { importName } from './read-import-cell.ts';

/** What of a company an import has to know. */
export type ImportCompany = Pick<
  Company,
  'id' | 'name' | 'domain' | 'additionalDomains' | 'mergedIds' | 'isTargetAccount' | 'city' | 'country'
>;

/** One question about companies. `merged`: who swallowed this record; `additional`: who has this secondary domain. */
export interface ImportAsk {
  readonly by: 'id' | 'merged' | 'domain' | 'additional' | 'name';
  readonly value: string;
}

/** What became of a line. */
export type ImportMatch =
  | { readonly kind: 'found'; readonly by: ImportKey['by']; readonly company: ImportCompany }
  /** Several fit equally well. */
  | { readonly kind: 'ambiguous'; readonly by: ImportKey['by']; readonly companies: readonly ImportCompany[] }
  | { readonly kind: 'already'; readonly by: ImportKey['by']; readonly company: ImportCompany }
  | { readonly kind: 'not-found' }
  /** Not known yet: this is what to ask next. */
  | { readonly kind: 'open'; readonly ask: ImportAsk };

/** Companies by what they are asked for. */
export type CompanyLookup = ReadonlyMap<string, readonly ImportCompany[]>;

export const askName = ({ by, value }: ImportAsk): string => `${by} ${value}`;

/** Companies by every question that they answer; of one that comes several times, the last counts. */
export function lookUpCompanies(companies: readonly ImportCompany[]): CompanyLookup {
  const lookup = new Map<string, ImportCompany[]>();
  const put = (by: ImportAsk['by'], value: string, company: ImportCompany) => {
    const name = askName({ by, value });
    const found = lookup.get(name);
    if (!found) lookup.set(name, [company]);
    else if (!found.includes(company)) found.push(company);
  };
  for (const company of new Map(companies.map((one) => [one.id, one])).values()) {
    put('id', company.id, company);
    for (const id of company.mergedIds) put('merged', id, company);
    if (company.domain !== undefined) put('domain', company.domain, company);
    for (const domain of company.additionalDomains) put('additional', domain, company);
    if (company.name !== undefined) put('name', importName(company.name), company);
  }
  return lookup;
}

/**
 * What to ask about a line, in order: the first question with an answer decides. A record id, else the company that
 * swallowed that record; a primary domain, else an additional one; domains from the host upwards; a name last.
 */
export const asksOf = (line: ImportLine): readonly ImportAsk[] => line.keys.flatMap(asksOfKey);

function asksOfKey({ by, value }: ImportKey): readonly ImportAsk[] {
  switch (by) {
    case 'id':
      return [
        { by, value },
        { by: 'merged', value },
      ];
    case 'domain':
      return [
        { by, value },
        { by: 'additional', value },
      ];
    case 'name':
      return [{ by, value }];
  }
}

/**
 * What the line comes to, with the companies known so far. `isAnswered` tells which questions the lookup answers
 * completely; before one that it does not, nothing later is decided. A line that fits a target account is `already`,
 * whatever else it fits: there is nothing left to do for it.
 */
export function matchLine(
  line: ImportLine,
  lookup: CompanyLookup,
  isAnswered: (ask: ImportAsk) => boolean,
): ImportMatch {
  for (const ask of asksOf(line)) {
    const answers = lookup.get(askName(ask)) ?? [];
    const fitting = ask.by === 'name' ? answers.filter((company) => !contradicts(line, company)) : answers;
    const by = keyOf(ask);
    const target = fitting.find((company) => company.isTargetAccount);
    if (target) return { kind: 'already', by, company: target };
    if (!isAnswered(ask)) return { kind: 'open', ask };
    const [first] = fitting;
    if (!first) continue;
    return fitting.length === 1
      ? { kind: 'found', by, company: first }
      : { kind: 'ambiguous', by, companies: fitting };
  }
  return { kind: 'not-found' };
}

const keyOf = ({ by }: ImportAsk): ImportKey['by'] =>
  by === 'merged' ? 'id' : by === 'additional' ? 'domain' : by;

/** A company of the same name with another domain than the line says is another company. */
function contradicts(line: ImportLine, company: ImportCompany): boolean {
  const domains = line.keys.filter((key) => key.by === 'domain');
  return company.domain !== undefined && domains.length > 0;
}
