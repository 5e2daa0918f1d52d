import { useMemo, useState } from 'preact/hooks';
import type { IndexData } from '#core/domain/index-data.ts';
import { ownerWorkload } from '#core/domain/owner-workload.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { WorkloadSort } from './sort-workload.ts';
import { WorkloadTable } from './workload-table.tsx';
import styles from './workload.module.css';

interface WorkloadViewProps {
  readonly data: IndexData;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A figure's accounts were asked for. */
  readonly onOpen: (choice: ViewChoice) => void;
}

/** How the target accounts are spread over owners and teams. */
export function WorkloadView({ data, now, onOpen }: WorkloadViewProps) {
  const texts = useMessages().fullPage.workload;
  const [sort, setSort] = useState<WorkloadSort>({ column: 'accounts', direction: 'descending' });
  const workload = useMemo(
    () => ownerWorkload(data, now, Intl.DateTimeFormat().resolvedOptions().timeZone),
    [data, now],
  );
  const shared = { currency: data.portal?.currency, sort, onSort: setSort, onOpen };
  return (
    <div class={styles.workload}>
      <p class={styles.intro}>{texts.intro}</p>
      <WorkloadTable
        {...shared}
        title={texts.byOwner}
        of={texts.owner}
        rows={workload.owners}
        total={workload.total}
      />
      <WorkloadTable
        {...shared}
        title={texts.byTeam}
        note={texts.teamNote}
        of={texts.team}
        rows={workload.teams}
      />
    </div>
  );
}
