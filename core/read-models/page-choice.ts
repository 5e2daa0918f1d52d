import type { CompanyId } from '#core/domain/ids.ts';
import type { PageMatch, Recognised } from '#core/domain/page-match.ts';
import { preferences, updatePageChoices, type PageChoices } from '#core/platform/preferences.ts';

/**
 * Remembers which of several companies a page stands for. What is remembered are the domains and LinkedIn pages
 * which the CRM has for all of them, or else which companies they are; never the visited address.
 */
export async function rememberPageChoice(match: PageMatch | undefined, chosen: CompanyId): Promise<void> {
  const keys = sharedKeys(competing(match));
  await updatePageChoices((choices) => ({
    ...choices,
    ...Object.fromEntries(keys.map((key) => [key, chosen])),
  }));
}

/** Forgets every page for which this company was chosen, so that the person is asked again. */
export async function forgetPageChoice(companyId: CompanyId | undefined): Promise<void> {
  await updatePageChoices((choices) =>
    Object.fromEntries(Object.entries(choices).filter(([, chosen]) => chosen !== companyId)),
  );
}

/** The match with what was chosen before applied to it. */
export async function applyPageChoice(match: PageMatch): Promise<PageMatch> {
  if (match.kind !== 'several') return match;
  const among = competing(match);
  const id = chosenAmong(among, await preferences.pageChoices.getValue());
  const chosen = match.companies.find((company) => company.id === id);
  if (!chosen) return match;
  const { ruledOut } = match;
  return { kind: 'company', company: chosen, among, ...(ruledOut && { ruledOut }) };
}

function competing(match: PageMatch | undefined): readonly Recognised[] {
  switch (match?.kind) {
    case 'several':
      return [...match.companies, ...(match.listed ?? [])];
    case 'company':
      return match.among ?? [];
    case 'unknown':
      return match.listed ?? [];
    default:
      return [];
  }
}

function chosenAmong(companies: readonly Recognised[], choices: PageChoices): CompanyId | undefined {
  for (const key of sharedKeys(companies)) {
    const chosen = companies.find((company) => company.id === choices[key]);
    if (chosen) return chosen.id;
  }
  return undefined;
}

function sharedKeys(companies: readonly Recognised[]): readonly string[] {
  const [first, ...others] = companies.map(keysOf);
  const shared = (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
  if (shared.length > 0 || others.length === 0) return shared;
  // The companies of one deal need not have anything in common.
  return [
    `companies:${companies
      .map(({ id }) => id)
      .toSorted()
      .join(',')}`,
  ];
}

function keysOf({ domain, additionalDomains, linkedinSlug }: Recognised): readonly string[] {
  const domains = domain === undefined ? additionalDomains : [domain, ...additionalDomains];
  return linkedinSlug === undefined ? domains : [...domains, `linkedin:${linkedinSlug}`];
}
