import { checkClause } from '#core/domain/check-rule.ts';
import type { RuleClause, RulePreview } from '#core/domain/rule.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { readCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readPortal } from '#core/storage/reference.ts';
import { refreshCompanyProperties } from './refresh-company-properties.ts';

const mostShown = 10;

/**
 * Looks at the first page of what fulfils the clauses; nothing is stored. Rejects with `HubSpotError`, also where a
 * clause makes no sense.
 */
export async function previewRule(
  world: { readonly db: Database; readonly client: HubSpotClient; readonly now: () => number },
  clauses: readonly RuleClause[],
): Promise<RulePreview> {
  const { db, client, now } = world;
  const { properties } = await refreshCompanyProperties(world);
  const isFaulty = clauses.some((clause) =>
    checkClause(
      clause,
      properties.find(({ name }) => name === clause.property),
    ),
  );
  if (isFaulty || clauses.length === 0)
    throw new HubSpotError({ kind: 'refused', status: 400, message: 'A condition is not complete.' });
  const timeZone = (await readPortal(db))?.timeZone ?? 'UTC';
  const search = { clauses, properties, moment: { now: now(), timeZone } };
  const page = await client.findMatching(search, undefined, true);
  // Search lags behind: what was just marked here is no match any more.
  const pending = await readPending(db);
  const known = overlayChanges(
    await readCompanies(
      db,
      page.items.map(({ id }) => id),
    ),
    pending,
  );
  const targets = new Set(known.flatMap(({ id, isTargetAccount }) => (isTargetAccount ? [id] : [])));
  const companies = page.items.filter(({ id }) => !targets.has(id));
  const isWhole = page.cursor === undefined;
  return {
    companies: companies.slice(0, mostShown),
    total: isWhole ? companies.length : page.total,
    isExact: isWhole || page.isExact,
  };
}
