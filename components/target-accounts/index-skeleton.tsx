import { useMessages } from '#components/locale/messages.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import styles from './index-skeleton.module.css';

/** The index's place for the moment until the local copy is open. */
export function IndexSkeleton() {
  const texts = useMessages().targetAccounts;
  return (
    <div class={styles.skeleton} aria-busy="true">
      <p class="visually-hidden">{texts.loading}</p>
      {Array.from({ length: 9 }, (_, index) => (
        <Skeleton key={index} shape={index === 0 ? 'block' : 'line'} />
      ))}
    </div>
  );
}
