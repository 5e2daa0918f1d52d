import FileUp from 'lucide/dist/esm/icons/file-up.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import Settings from 'lucide/dist/esm/icons/settings.mjs';
import ListPlus from 'lucide/dist/esm/icons/list-plus.mjs';
import WandSparkles from 'lucide/dist/esm/icons/wand-sparkles.mjs';
import type { ComponentChildren } from 'preact';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { FeedButton } from '#components/feed/feed-button.tsx';
import { useMessages } from '#components/locale/messages.ts';
import { ChangesAccess } from '#components/status/changes-access.tsx';
import { SyncStatus } from '#components/status/sync-status.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { IndexVerbs } from './index-verbs.ts';
import styles from './index-header.module.css';

interface IndexHeaderProps {
  readonly model: IndexReadModel | undefined;
  readonly layout: 'popup' | 'page';
  readonly now: number;
  readonly verbs: IndexVerbs;
  /** Undefined while the page itself is the search for target accounts. */
  readonly onSelect: (() => void) | undefined;
  /** The ways to the page's other views. */
  readonly views?: ComponentChildren;
}

/** What page this is, how fresh it is, and the ways out of it. */
export function IndexHeader(props: IndexHeaderProps) {
  const { model, layout, now, verbs, onSelect } = props;
  const messages = useMessages();
  const texts = messages.targetAccounts;
  const isConnected = model !== undefined && model.connection.kind !== 'none';
  return (
    <header class={styles.header}>
      <img class={styles.mark} src="/icon/48.png" alt="" width="24" height="24" />
      <h1 class={styles.title}>{texts.title}</h1>
      {model?.connection.kind === 'sample' && <span class={styles.sample}>{messages.status.sample}</span>}
      {props.views}
      <div class={styles.end}>
        {isConnected && (
          <SyncStatus
            status={model.status}
            now={now}
            onSyncNow={verbs.syncNow}
            onOpenOptions={verbs.openOptions}
          />
        )}
        {isConnected && <FeedButton now={now} />}
        {isConnected && <ChangesAccess count={model.pending.length} verbs={verbs} now={now} />}
        {isConnected && onSelect && (
          <Button icon={ListPlus} label={messages.selectAccounts.open} onClick={onSelect}>
            {layout === 'popup' ? messages.selectAccounts.openShort : messages.selectAccounts.open}
          </Button>
        )}
        {isConnected &&
          (layout === 'popup' ? (
            <IconButton label={messages.importPage.button} icon={FileUp} onClick={verbs.openImport} />
          ) : (
            <Button icon={FileUp} onClick={verbs.openImport}>
              {messages.importPage.button}
            </Button>
          ))}
        {isConnected && layout === 'page' && (
          <a class={styles.rules} href="/rules.html">
            <Icon icon={WandSparkles} size="sm" />
            {messages.rules.open}
          </a>
        )}
        {layout === 'popup' && (
          <a
            class={styles.link}
            href="/accounts.html"
            target="_blank"
            rel="noopener"
            aria-label={texts.openInTab}
            title={texts.openInTab}
            onClick={(event) => {
              event.preventDefault();
              verbs.openInTab();
            }}
          >
            <Icon icon={ExternalLink} />
          </a>
        )}
        <IconButton label={texts.settings} icon={Settings} onClick={verbs.openOptions} />
      </div>
    </header>
  );
}
