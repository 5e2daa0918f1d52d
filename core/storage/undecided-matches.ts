import { groupChanges, type ChangeGroup } from '#core/domain/change-groups.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { readCompanies } from './companies.ts';
import type { Database } from './database.ts';
import { readHistory, readPending } from './outbox.ts';
import { readVerdicts } from './rule-verdicts.ts';

/** Of some companies that match a rule: those about which nobody has decided, and those a person decided against. */
interface SortedMatches {
  /** No target accounts, as the screen shows them, and without a verdict; in the order asked for. */
  readonly undecided: readonly Company[];
  /** Taken from the target accounts on this machine, and not by an undo: the rule is to respect it from here on. */
  readonly removed: readonly CompanyId[];
}

/** Sorts companies that a rule has found. One that the local copy no longer has is in neither list. */
export async function readUndecided(
  db: Database,
  ruleId: string,
  ids: readonly CompanyId[],
): Promise<SortedMatches> {
  if (ids.length === 0) return { undecided: [], removed: [] };
  // Before the companies: a change that is settled in between is laid over its own result, which changes nothing.
  const pending = await readPending(db);
  const [history, verdicts, known] = await Promise.all([
    readHistory(db),
    readVerdicts(db, ruleId),
    readCompanies(db, ids),
  ]);
  const lastSaid = lastSaidOf(groupChanges(pending, history));
  const open = overlayChanges(known, pending).filter(
    ({ id, isTargetAccount }) => !isTargetAccount && !verdicts.has(id),
  );
  return {
    undecided: open.filter(({ id }) => lastSaid.get(id) !== false),
    removed: open.flatMap(({ id }) => (lastSaid.get(id) === false ? [id] : [])),
  };
}

/** What a person last said of each company and did not take back: a target account, or none. */
function lastSaidOf(newestFirst: readonly ChangeGroup[]): ReadonlyMap<CompanyId, boolean> {
  const said = new Map<CompanyId, boolean>();
  for (const { changes, isUndone } of newestFirst) {
    if (isUndone) continue;
    for (const change of changes) {
      const { companyId } = change;
      if (change.type === 'set-target-account' && !said.has(companyId)) said.set(companyId, change.value);
    }
  }
  return said;
}
