import type { ComponentChildren } from 'preact';
import type { CoveragePoint } from '#core/domain/coverage.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { coverageWords } from './coverage-words.ts';
import styles from './coverage-points.module.css';

interface CoveragePointsProps {
  readonly points: readonly CoveragePoint[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** What can be done about a point. */
  readonly actionOf?: (point: CoveragePoint) => ComponentChildren;
}

/** What an account lacks, each with what it takes from its coverage. */
export function CoveragePoints({ points, now, actionOf }: CoveragePointsProps) {
  const messages = useMessages();
  const { signed } = formatsFor(messages.locale);
  return (
    <ul class={styles.points} aria-label={messages.coverage.missing}>
      {points.map((point) => (
        <li key={point.kind} class={styles.point}>
          <span class={styles.lost}>{signed(-point.lost)}</span>
          <span class={styles.text}>{coverageWords(point, messages, now)}</span>
          {actionOf?.(point)}
        </li>
      ))}
    </ul>
  );
}
