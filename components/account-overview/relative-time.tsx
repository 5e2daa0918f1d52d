import { useFormats } from '#components/locale/format.ts';

interface RelativeTimeProps {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly now: number;
  readonly class?: string | undefined;
}

/** How long ago or how far ahead, with the exact time on hover. */
export function RelativeTime({ at, now, class: className }: RelativeTimeProps) {
  const formats = useFormats();
  return (
    <time class={className} dateTime={new Date(at).toISOString()} title={formats.dateTime(at)}>
      {formats.relative(at, now)}
    </time>
  );
}
