import { Skeleton } from '#components/ui/skeleton.tsx';
import styles from './section.module.css';

/** Three records that are being read; `label` is what assistive technology hears where nothing else says it. */
export const SectionSkeleton = ({ label }: { readonly label?: string }) => (
  <div class={styles.skeleton}>
    {label && <span class="visually-hidden">{label}</span>}
    {[0, 1, 2].map((row) => (
      <div key={row} class={styles.skeletonRow}>
        <Skeleton shape="circle" />
        <div class={styles.skeletonLines}>
          <Skeleton shape="short-line" />
          <Skeleton />
        </div>
      </div>
    ))}
  </div>
);
