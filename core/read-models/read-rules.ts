import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import type { Rule } from '#core/domain/rule.ts';
import { readCompanies } from '#core/storage/companies.ts';
import { readCompanyProperties } from '#core/storage/company-properties.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';
import { readOwners, readPortal } from '#core/storage/reference.ts';
import { readRuleRuns, type StoredRuleRun } from '#core/storage/rule-runs.ts';
import { readRules } from '#core/storage/rules.ts';
import { readUndecided } from '#core/storage/undecided-matches.ts';
import type { RulesReadModel, RuleRunView, RuleView } from './rules-read-model.ts';

/** Everything the rules page draws from. Rejects with the browser's storage error. */
export async function readRulesPage(db: Database): Promise<RulesReadModel> {
  // Before the runs: a group that is put in after this belongs to a run that is not seen as marked either.
  const groups = await readGroups(db);
  const [connection, portal, owners, read, rules, runs] = await Promise.all([
    readConnection(db),
    readPortal(db),
    readOwners(db),
    readCompanyProperties(db),
    readRules(db),
    readRuleRuns(db),
  ]);
  const views = await Promise.all(rules.map((rule) => readView(db, rule, runs, groups)));
  return { connection, portal, owners, properties: read?.items, rules: views };
}

/** The groups of changes that are pending or were delivered. */
async function readGroups(db: Database): Promise<ReadonlySet<string>> {
  const [pending, history] = await Promise.all([readPending(db), readHistory(db)]);
  return new Set([...pending, ...history].map(({ groupId }) => groupId));
}

async function readView(
  db: Database,
  rule: Rule,
  all: readonly StoredRuleRun[],
  groups: ReadonlySet<string>,
): Promise<RuleView> {
  const runs = all.filter((run) => run.ruleId === rule.id);
  const marked = runs.flatMap(({ outcome, matches }) => (outcome.state === 'marked' ? matches : []));
  const pending = await readPending(db);
  const known = overlayChanges(await readCompanies(db, [...new Set(marked)]), pending);
  const companies = new Map(known.map((company) => [company.id, company]));
  const latest = runs.find(({ outcome }) => outcome.state !== 'searching' && outcome.state !== 'failed');
  const isOpen = latest?.outcome.state === 'proposed' || latest?.outcome.state === 'asks';
  const waiting = isOpen ? (await readUndecided(db, rule.id, latest.matches)).undecided : [];
  return { rule, runs: runs.map((run) => viewOf(run, companies, groups)), waiting };
}

function viewOf(
  run: StoredRuleRun,
  companies: ReadonlyMap<CompanyId, Company>,
  groups: ReadonlySet<string>,
): RuleRunView {
  if (run.outcome.state !== 'marked') return { run, companies: [], undo: 'gone' };
  const own = run.matches.map((id) => companies.get(id)).filter((company) => company !== undefined);
  const { groupId } = run.outcome;
  const isUndone = groups.has(`undo:${groupId}`) || !(groups.has(groupId) || own.some(isTarget));
  return { run, companies: own, undo: isUndone ? 'done' : groups.has(groupId) ? 'possible' : 'gone' };
}

const isTarget = ({ isTargetAccount }: Company): boolean => isTargetAccount;
