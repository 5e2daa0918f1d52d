import { classNames } from './class-names.ts';
import styles from './skeleton.module.css';

interface SkeletonProps {
  readonly shape?: 'line' | 'short-line' | 'circle' | 'block';
}

/** The place of something that is being read. Say what is loading in the region around it. */
export const Skeleton = ({ shape = 'line' }: SkeletonProps) => (
  <span class={classNames(styles.skeleton, styles[shape])} aria-hidden="true" />
);
