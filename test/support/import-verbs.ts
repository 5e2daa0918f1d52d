import type { ImportVerbs } from '#components/import/import-verbs.ts';
import type { ImportStepAnswer } from '#core/domain/import-step.ts';
import type { ImportCompany } from '#core/domain/match-import.ts';
import { brandId } from '#core/domain/ids.ts';

/** A company as an import sees it. */
export const buildImportCompany = (
  id: string,
  over: Partial<Omit<ImportCompany, 'id'>> = {},
): ImportCompany => ({
  id: brandId(id),
  name: `Company ${id}`,
  domain: undefined,
  additionalDomains: [],
  mergedIds: [],
  isTargetAccount: false,
  city: undefined,
  country: undefined,
  ...over,
});

const done = { ok: true, value: null } as const;

/** Verbs before a portal of these companies, which is read as a list; target accounts among them are known. */
export function buildImportVerbs(
  companies: readonly ImportCompany[],
  over: Partial<ImportVerbs> = {},
): ImportVerbs {
  const answer: ImportStepAnswer = { way: 'list', companies, total: companies.length, cursor: undefined };
  return {
    step: () => Promise.resolve({ ok: true, value: answer }),
    readKnowledge: () =>
      Promise.resolve({
        targets: companies.filter(({ isTargetAccount }) => isTargetAccount),
        intended: new Map(),
      }),
    mark: () => Promise.resolve(done),
    undo: () => Promise.resolve(done),
    retryChanges: () => undefined,
    discardChanges: () => undefined,
    readDraft: () => Promise.resolve(undefined),
    keepDraft: () => Promise.resolve(),
    newGroupId: () => 'group-1',
    openTargetAccounts: () => undefined,
    openOptions: () => undefined,
    ...over,
  };
}
