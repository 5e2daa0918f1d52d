import { setTimeout as sleep } from 'node:timers/promises';
import type { JournalEntry, SamplePortal } from '#core/sample-portal/sample-portal.ts';

interface LastWrite {
  readonly value: string;
  /** How many troubles there had been; undefined while one went on, which may have taken the answer. */
  readonly troubles: number | undefined;
}

/** What the portal carried out of *Target account*, between which troubles. */
export interface WriteLog {
  /** To be given to the portal as `onWrite`. */
  note(entry: JournalEntry): void;
  /** An answer was lost: whoever waited for it may ask again. */
  trouble(): void;
  /** The same for as long as `work` goes on, which ends whoever waits for answers. */
  duringTrouble(work: () => Promise<unknown>): Promise<void>;
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
  let underWay = 0;
  const log = { writes: 0, repeats: 0, unexplained: new Array<string>() };
  return Object.assign(log, {
    note(entry: JournalEntry) {
      const value = entry.kind === 'update' ? entry.properties['hs_is_target_account'] : undefined;
      if (entry.kind !== 'update' || value === undefined) return;
      log.writes++;
      const before = last.get(entry.id);
      last.set(entry.id, { value, troubles: underWay > 0 ? undefined : troubles });
      if (before?.value !== value) return void courses.get(entry.id)?.push(value);
      log.repeats++;
      if (before.troubles === troubles) log.unexplained.push(`${entry.id} ${value}`);
    },
    trouble: () => void troubles++,
    async duringTrouble(work: () => Promise<unknown>) {
      troubles++;
      underWay++;
      await work();
      // What the dead had asked for may still arrive. On a busy machine one long sleep may end before anything that
      // came meanwhile was looked at; between two short ones it is.
      for (let turn = 0; turn < 5; turn++) await sleep(40);
      underWay--;
      troubles++;
    },
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
