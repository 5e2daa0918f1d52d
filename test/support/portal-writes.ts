import type { JournalEntry, SamplePortal } from '#core/sample-portal/sample-portal.ts';

type TargetWrite = readonly [id: string, value: string];

/** What was written to *Target account*, in order, as the portal carried it out. */
export function writesOf() {
  const all: TargetWrite[] = [];
  return {
    all,
    /** To be given to the portal as `onWrite`. */
    note: (entry: JournalEntry): void => {
      const value = entry.kind === 'update' ? entry.properties['hs_is_target_account'] : undefined;
      if (value !== undefined) all.push([entry.kind === 'update' ? entry.id : '', value]);
    },
    /** The writes that changed something: one that repeats the record's last is in effect none. */
    changes(): TargetWrite[] {
      const last = new Map<string, string>();
      return all.filter(([id, value]) => {
        if (last.get(id) === value) return false;
        last.set(id, value);
        return true;
      });
    },
    forget: (): void => void all.splice(0),
  };
}

/** Ids of the companies that `addPlainAccounts` made. */
export const plainIds = (portal: SamplePortal): string[] =>
  portal.records.companies
    .filter(({ properties }) => properties['name']?.startsWith('Plain ') === true)
    .map(({ id }) => id);
