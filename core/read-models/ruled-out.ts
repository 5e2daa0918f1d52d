import type { CompanyId } from '#core/domain/ids.ts';
import type { IsRuledOut } from '#core/domain/match-company.ts';
import type { PageMatch, Recognised } from '#core/domain/page-match.ts';
import { preferences, updateRuledOut } from '#core/platform/preferences.ts';

/**
 * Remembers that the page's company is not the one meant. What is remembered is the domain or LinkedIn page that
 * the CRM has of it, never the visited address. A match by record is beyond doubt: nothing is remembered of it.
 */
export async function ruleOut(match: PageMatch | undefined): Promise<void> {
  if ((match?.kind !== 'company' && match?.kind !== 'unknown') || match.by === undefined) return;
  const { by } = match;
  const ids = match.kind === 'company' ? [match.company.id] : (match.listed ?? []).map(({ id }) => id);
  await updateRuledOut((all) => ({ ...all, [by]: [...new Set([...(all[by] ?? []), ...ids])] }));
}

/** Takes *Not this company* back for these companies, wherever it was said. */
export async function ruleInAgain(companies: readonly Recognised[]): Promise<void> {
  const back = new Set<CompanyId>(companies.map(({ id }) => id));
  await updateRuledOut((all) =>
    Object.fromEntries(
      Object.entries(all)
        .map(([key, ids]) => [key, ids.filter((id) => !back.has(id))] as const)
        .filter(([, ids]) => ids.length > 0),
    ),
  );
}

/** What was ruled out, as the matcher asks for it. */
export async function readRuledOut(): Promise<IsRuledOut> {
  const all = await preferences.ruledOut.getValue();
  return (key, company) => all[key]?.includes(company.id) ?? false;
}
