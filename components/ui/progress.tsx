import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Undefined while it is not known how much there is. */
  readonly total: number | undefined;
}

/** A native progress bar with a name. */
export const Progress = ({ label, done, total }: ProgressProps) =>
  total === undefined ? (
    <progress class={styles.progress} aria-label={label} />
  ) : (
    <progress
      class={styles.progress}
      aria-label={label}
      max={Math.max(total, 1)}
      value={Math.min(done, total)}
    />
  );
