import type { JournalEntry, SamplePortal } from '#core/sample-portal/sample-portal.ts';

interface LastWrite {
  readonly value: string;
  /** How many troubles there had been. */
  readonly troubles: number;
}

/** What the portal carried out of *Target account*, between which troubles. */
export interface WriteLog {
  /** To be given to the portal as `onWrite`. */
  note(entry: JournalEntry): void;
  /** An answer was lost, a worker or a browser ended: whoever waited for an answer may ask again. */
  trouble(): void;
  /** Counts from the portal's present state on. */
  start(portal: SamplePortal): void;
  readonly writes: number;
  /** Writes that changed nothing because the company had the value already. */
  readonly repeats: number;
  /** Repeats before which nothing had gone wrong since the company's last write. */
  readonly unexplained: readonly string[];
  /** The values that the company had one after the other, the one at the start included. */
  courseOf(id: string): readonly string[];
}

export function createWriteLog(): WriteLog {
  const last = new Map<string, LastWrite>();
  const courses = new Map<string, string[]>();
  let troubles = 0;
  const log = { writes: 0, repeats: 0, unexplained: new Array<string>() };
  return Object.assign(log, {
    note(entry: JournalEntry) {
      const value = entry.kind === 'update' ? entry.properties['hs_is_target_account'] : undefined;
      if (entry.kind !== 'update' || value === undefined) return;
      log.writes++;
      const before = last.get(entry.id);
      last.set(entry.id, { value, troubles });
      if (before?.value !== value) return void courses.get(entry.id)?.push(value);
      log.repeats++;
      if (before.troubles === troubles) log.unexplained.push(`${entry.id} ${value}`);
    },
    trouble: () => void troubles++,
    start(portal: SamplePortal) {
      for (const { id, properties } of portal.records.companies) {
        const value = properties['hs_is_target_account'] === 'true' ? 'true' : 'false';
        last.set(id, { value, troubles });
        courses.set(id, [value]);
      }
    },
    courseOf: (id: string) => courses.get(id) ?? [],
  });
}
