import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import styles from './accounts-table.module.css';

interface TimeCellProps {
  /** Epoch milliseconds; undefined where it never happened or nothing is planned. */
  readonly at: number | undefined;
  readonly now: number;
  /** What happened, in words. */
  readonly kind?: string | undefined;
}

/** How long ago or until, with what it was; the exact time in the tooltip. */
export function TimeCell({ at, now, kind }: TimeCellProps) {
  const formats = useFormats();
  const { none } = useMessages().targetAccounts.table;
  if (at === undefined)
    return (
      <td class={styles.zero} title={none}>
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{none}</span>
      </td>
    );
  const exact = formats.dateTime(at);
  return (
    <td class={styles.time} title={kind ? `${kind}, ${exact}` : exact}>
      <time dateTime={new Date(at).toISOString()}>{formats.relative(at, now)}</time>
      {kind && <span class={styles.kind}>{kind}</span>}
    </td>
  );
}
