import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges, pendingRecommendations } from '#core/domain/overlay-changes.ts';
import { notDecided, type Recommendation } from '#core/domain/recommendation.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readCandidatePass } from '#core/storage/candidates.ts';
import { readCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { countProfiles, readDecided, readProfiles } from '#core/storage/profiles.ts';
import type { ProfileRow } from '#core/storage/schema.ts';
import { readOwners, readPortal } from '#core/storage/reference.ts';
import { readStoredSuggestions } from '#core/storage/suggestions.ts';
import { candidatePullOf } from './candidate-pull-of.ts';
import type { SetAsideCompany, SuggestionsReadModel } from './suggestions-read-model.ts';

/** Asking for all companies at once would be a task of 100 ms on the page that shows them. */
const companiesAtATime = 150;

/** More than anybody looks through. */
const mostSetAside = 1_000;

/**
 * Everything that *Prospects* and *Recommendations* draw from, pending changes laid over it: one just marked or
 * dismissed is gone, one just revoked is back where it belongs. Which of the snoozed are offered is for the clock of
 * whoever shows them. `now` is epoch milliseconds. Rejects with the browser's storage error.
 */
export async function readSuggestions(db: Database, now = Date.now()): Promise<SuggestionsReadModel> {
  // Before the rows: a change that is settled in between is laid over its own result, which changes nothing.
  const pending = await readPending(db);
  const pendingDecisions = pendingRecommendations(pending);
  const [stored, decided, pass, looked, owners, portal, gdpr] = await Promise.all([
    readStoredSuggestions(db),
    readDecided(db, mostSetAside),
    readCandidatePass(db),
    countProfiles(db),
    readOwners(db),
    readPortal(db),
    preferences.gdpr.getValue(),
  ]);
  const prospects = [...(stored?.prospects ?? []), ...(stored?.dismissed.prospects ?? [])];
  const ranked = [...(stored?.recommendations ?? []), ...(stored?.dismissed.recommendations ?? [])];
  const asideIds = [...[...pendingDecisions.keys()].toReversed(), ...decided];
  const ids = [...new Set([...[...prospects, ...ranked].map(({ companyId }) => companyId), ...asideIds])];
  const { companies, profiles } = await readRows(db, ids);
  const shown = new Map(
    overlayChanges(companies, pending)
      .filter(({ isTargetAccount }) => !isTargetAccount)
      .map((company) => [company.id, company]),
  );
  const decisionOf = (id: CompanyId): Recommendation =>
    pendingDecisions.get(id) ?? profiles.get(id)?.profile.recommendation ?? notDecided;
  /** What is in a list, with its company; nothing where it belongs to none. */
  const join = <Item extends { readonly companyId: CompanyId }>(item: Item) => {
    const company = shown.get(item.companyId);
    const recommendation = decisionOf(item.companyId);
    return company && recommendation.state !== 'dismissed' ? [{ ...item, company, recommendation }] : [];
  };
  return {
    prospects: prospects.flatMap(join),
    recommendations: ranked
      .flatMap(join)
      .map((item) => ({ ...item, probability: profiles.get(item.companyId)?.profile.probability }))
      .sort((a, b) => b.score - a.score),
    setAside: [...new Set(asideIds)].flatMap((id) => setAside(shown.get(id), decisionOf(id))),
    ranking: stored?.ranking,
    pull: candidatePullOf(pass, looked, now),
    owners,
    portal,
    gdpr,
  };
}

async function readRows(db: Database, ids: readonly CompanyId[]) {
  const companies: Company[] = [];
  const profiles = new Map<CompanyId, ProfileRow>();
  for (let at = 0; at < ids.length; at += companiesAtATime) {
    const some = ids.slice(at, at + companiesAtATime);
    const [own, rows] = await Promise.all([readCompanies(db, some), readProfiles(db, some)]);
    companies.push(...own);
    for (const [id, row] of rows) profiles.set(id, row);
  }
  return { companies, profiles };
}

const setAside = (
  company: Company | undefined,
  recommendation: Recommendation,
): readonly SetAsideCompany[] =>
  company && recommendation.state !== 'none' ? [{ company, recommendation }] : [];
