import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { ProspectScore } from '#core/domain/prospect.ts';
import { viewProspects } from '#core/domain/view-prospects.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import type { Clock } from '#core/platform/clock.ts';
import { withFreeLock } from '#core/platform/locks.ts';
import { log } from '#core/platform/log.ts';
import { publish } from '#core/platform/notices.ts';
import { readCandidatePass, saveCandidatePass, saveCandidates } from '#core/storage/candidates.ts';
import type { Database } from '#core/storage/database.ts';
import { readProfiles, storedProfiles } from '#core/storage/profiles.ts';
import { candidateLimits, dayMs, leftToday, mostCandidates, spend } from '#core/domain/candidate-budget.ts';
import { following, isLookDue, presentPass, searchOf } from './candidate-steps.ts';
import { refreshCompanyProperties } from './refresh-company-properties.ts';
import { tryAgainAt } from './try-again-at.ts';

/** What only a person can help with is tried again after so long, milliseconds: they may have done so meanwhile. */
const helplessMs = 60 * 60_000;
/** The end of the day at the latest; what seems longer was set by a clock that was ahead. */
const longestWaitMs = 2 * dayMs;
/** Between two requests: HubSpot lets us search four times a second, and a person may want to. */
const restMs = 500;

interface Pull {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
  readonly sleep: Clock['sleep'];
  readonly gdpr: boolean;
  readonly score: ProspectScore | undefined;
}

/**
 * Looks for companies that could become target accounts, as far as the budget of a turn and of the day goes: the
 * questions that are worth most first, all others by record id, and once all are known only those that were modified.
 * Each request is counted before it is made, and each page is durable with where the next one begins, so that a worker
 * may die anywhere. One at a time across all contexts; a call while one runs does nothing. Where HubSpot does not
 * answer, the pass waits with the reason; a person who asks (`isAsked`) waits for nothing but the budget. Rejects with
 * storage failures only.
 */
export const pullCandidates = (pull: Pull, isAsked: boolean): Promise<void> =>
  withFreeLock('bullseye-candidates', async () => {
    const { db, now, score } = pull;
    let pass = presentPass(await readCandidatePass(db), score, now());
    const waitMs = (pass.waiting?.until ?? 0) - now();
    const isWaiting = waitMs > 0 && waitMs <= longestWaitMs;
    if ((isWaiting && !isAsked) || !isLookDue(pass, now(), isAsked)) return;
    let isNew = false;
    const keep = (page: Parameters<typeof saveCandidates>[1]) => {
      ({ pass } = page);
      return saveCandidates(db, page);
    };
    try {
      const known = await refreshCompanyProperties(pull);
      const properties = new Set(known.properties.map(({ name }) => name));
      pass = spend(pass, known.requests, now());
      for (let left = candidateLimits.aTurn - known.requests; left > 0; left--) {
        if (leftToday(pass.requests, now()) === 0) break;
        pass = spend(begun(pass, now()), 1, now());
        await saveCandidatePass(db, pass);
        isNew = (await keep(await onePage(pull, pass, properties))) || isNew;
        if (pass.step === 'modified' && pass.cursor === undefined) break;
        await pull.sleep(restMs);
      }
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      const attempts = (pass.waiting?.attempts ?? 0) + 1;
      const until = tryAgainAt(error.failure, attempts, now()) ?? now() + helplessMs;
      await saveCandidatePass(db, { ...pass, waiting: { until, attempts, reason: error.failure } });
    } finally {
      // Pages recognise companies by the local copy.
      if (isNew) publish('accounts');
      publish('suggestions');
    }
  });

const begun = (pass: CandidatePass, now: number): CandidatePass =>
  pass.pages === 0 ? { ...pass, askedAt: now } : pass;

type Kept = Parameters<typeof saveCandidates>[1];

/** What one request of the present step brings, with the pass as it is then. */
async function onePage(pull: Pull, pass: CandidatePass, properties: ReadonlySet<string>): Promise<Kept> {
  const { client, gdpr, now } = pull;
  const { step } = pass;
  if (step === 'gone') return whoIsGone(pull, pass);
  try {
    const page = await client.readCandidates(searchOf({ ...pass, step }, { gdpr, properties }), pass.cursor);
    const items = isCrowded(pass) ? await worthKeeping(pull, page.items) : page.items;
    return { ...page, items, pass: following(pass, page, now()) };
  } catch (error) {
    if (!isRefusedQuestion(error, pass)) throw error;
    log.info(`HubSpot refuses to be asked for candidates that are ${step}: ${error.failure.kind}`);
    return { items: [], setAside: [], pass: following(pass, { cursor: undefined, total: undefined }, now()) };
  }
}

/** A question that only brings forward what *all* finds as well is left out where HubSpot does not take it. */
const isRefusedQuestion = (error: unknown, { step }: CandidatePass): error is HubSpotError =>
  error instanceof HubSpotError &&
  error.failure.kind === 'refused' &&
  (step === 'fresh' || step === 'won' || step === 'probable');

/** More companies are modified in such a portal than the local copy takes in. */
const isCrowded = ({ step, others = 0 }: CandidatePass): boolean =>
  step === 'modified' && others > mostCandidates;

/** Those that are known already, and those that show fresh signals. */
async function worthKeeping(
  { db, now, gdpr, score }: Pull,
  items: readonly ProfiledCompany[],
): Promise<readonly ProfiledCompany[]> {
  const known = await readProfiles(
    db,
    items.map(({ company }) => company.id),
  );
  const options = { now: now(), gdpr, score, most: items.length };
  const fresh = new Set(viewProspects(items, options).map(({ companyId }) => companyId));
  return items.filter(({ company: { id } }) => known.has(id) || fresh.has(id));
}

/** As many as one request asks about. */
const mostAsked = 100;

/** Companies that the pass should have seen and did not are read by id: those that are gone leave the local copy. */
async function whoIsGone({ db, client, now }: Pull, pass: CandidatePass): Promise<Kept> {
  const unseen: CompanyId[] = [];
  const after = pass.cursor === undefined ? undefined : brandId<CompanyId>(pass.cursor);
  for await (const rows of storedProfiles(db, after)) {
    for (const { company, passId } of rows)
      if (!company.isTargetAccount && passId !== pass.passId) unseen.push(company.id);
    if (unseen.length >= mostAsked) break;
  }
  const asked = unseen.slice(0, mostAsked);
  const { missing, setAside } = await client.readCompanies(asked);
  const cursor = unseen.length >= mostAsked ? asked.at(-1) : undefined;
  return { items: [], missing, setAside, pass: following(pass, { cursor, total: undefined }, now()) };
}
