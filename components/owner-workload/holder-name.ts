import type { WorkloadHolder } from '#core/domain/owner-workload.ts';
import type { Messages } from '#components/locale/en.ts';

/** Whose accounts a row counts, in words. */
export function holderName(holder: WorkloadHolder, { fullPage, targetAccounts }: Messages): string {
  const texts = fullPage.workload;
  switch (holder.kind) {
    case 'owner':
      return holder.owner?.name ?? `${targetAccounts.table.unknownOwner} ${holder.id}`;
    case 'unassigned':
      return texts.unassigned;
    case 'team':
      return holder.team.name ?? texts.unknownTeam(holder.team.id);
    case 'no-team':
      return texts.noTeam;
  }
}
