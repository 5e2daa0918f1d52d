import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { timeOf } from './account-facts.ts';
import type { AccountFacts } from './account-facts.ts';
import type { IndexOracle } from './index-oracle.ts';

const day = 86_400_000;

/** The figures of one row of the owners' workload, in the order of its columns. */
export function oracleWorkload(
  { records }: SamplePortal,
  oracle: IndexOracle,
  accounts: readonly AccountFacts[],
  now: number,
): readonly number[] {
  const metrics = oracle.metrics(accounts);
  const quiet = (days: number) =>
    accounts.filter(({ lastTouchAt }) => lastTouchAt === undefined || now - lastTouchAt >= days * day).length;
  const today = new Date(now).setHours(0, 0, 0, 0);
  const isOverdue = ({ id }: AccountFacts) => {
    const open = records
      .related(id, 'tasks')
      .filter(({ properties }) => properties['hs_task_status'] !== 'COMPLETED')
      .map(timeOf);
    return open.length > 0 && Math.max(...open) < today;
  };
  return [
    accounts.length,
    metrics['Open deal value'] ?? Number.NaN,
    quiet(14),
    quiet(30),
    quiet(60),
    metrics['Missing decision makers'] ?? Number.NaN,
    accounts.filter(isOverdue).length,
  ];
}
