import { groupChanges, type ChangeGroup } from '#core/domain/change-groups.ts';
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

type Groups = ReadonlyMap<string, ChangeGroup>;

/** The clicks whose changes are pending or were delivered, by group. */
async function readGroups(db: Database): Promise<Groups> {
  const pending = await readPending(db);
  return new Map(groupChanges(pending, await readHistory(db)).map((group) => [group.groupId, group]));
}

async function readView(
  db: Database,
  rule: Rule,
  all: readonly StoredRuleRun[],
  groups: Groups,
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

function viewOf(run: StoredRuleRun, companies: ReadonlyMap<CompanyId, Company>, groups: Groups): RuleRunView {
  if (run.outcome.state !== 'marked') return { run, companies: [], undo: { state: 'gone' } };
  const own = run.matches.map((id) => companies.get(id)).filter((company) => company !== undefined);
  return { run, companies: own, undo: undoOf(groups.get(run.outcome.groupId), own) };
}

/** A group of which nothing is known was taken out of the outbox in time, or is forgotten. */
function undoOf(group: ChangeGroup | undefined, companies: readonly Company[]): RuleRunView['undo'] {
  if (group?.isUndone) return { state: 'done' };
  if (group) return { state: 'possible', groupId: group.latestId };
  return { state: companies.some(isTarget) ? 'gone' : 'done' };
}

const isTarget = ({ isTargetAccount }: Company): boolean => isTargetAccount;
