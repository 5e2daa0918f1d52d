import { useFormats } from '#components/locale/format.ts';
import { classNames } from '#components/ui/class-names.ts';
import styles from './relative-time.module.css';

interface RelativeTimeProps {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly now: number;
  readonly class?: string | undefined;
}

/** How long ago or how far ahead, in one line, with the exact time on hover. */
export function RelativeTime({ at, now, class: className }: RelativeTimeProps) {
  const formats = useFormats();
  return (
    <time
      class={classNames(styles.time, className)}
      dateTime={new Date(at).toISOString()}
      title={formats.dateTime(at)}
    >
      {formats.relative(at, now)}
    </time>
  );
}
