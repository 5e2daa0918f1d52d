import { useContext } from 'preact/hooks';
import type { CompanyId } from '#core/domain/ids.ts';
import { useMessages } from '#components/locale/messages.ts';
import { FeedContext } from './feed-context.ts';
import styles from './changed-mark.module.css';

/** A small mark on an account that changed elsewhere since the person last looked. */
export function ChangedMark({ companyId }: { readonly companyId: CompanyId }) {
  const { feed } = useMessages();
  if (!useContext(FeedContext)?.model.value?.changed.has(companyId)) return null;
  return (
    <span class={styles.mark} title={feed.rowChanged}>
      <span class="visually-hidden">{feed.rowChanged}</span>
    </span>
  );
}
