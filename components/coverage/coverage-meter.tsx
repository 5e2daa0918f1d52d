import { classNames } from '#components/ui/class-names.ts';
import styles from './coverage-meter.module.css';

/** A bar as long as the coverage, 0 to 100; the figure beside it says the same. */
export const CoverageMeter = ({ score }: { readonly score: number }) => (
  <span class={styles.track} aria-hidden="true">
    <span class={classNames(styles.fill, styles[toneOf(score)])} style={{ width: `${score}%` }} />
  </span>
);

function toneOf(score: number): 'good' | 'fair' | 'poor' {
  if (score >= 75) return 'good';
  return score >= 45 ? 'fair' : 'poor';
}
