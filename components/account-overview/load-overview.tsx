import Download from 'lucide/dist/esm/icons/download.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import type { AccountState } from './overview-page-state.ts';
import styles from './load-overview.module.css';

interface LoadOverviewProps {
  readonly state: AccountState;
  readonly onLoad: () => void;
}

/** The way to the full overview of an account that was come upon by browsing: HubSpot is asked on request only. */
export function LoadOverview({ state, onLoad }: LoadOverviewProps) {
  const texts = useMessages().overview.load;
  if (state.overview.bundle || state.refreshing) return null;
  return (
    <div class={styles.row}>
      <p>{texts.text}</p>
      <Button kind="primary" icon={Download} onClick={onLoad}>
        {texts.button}
      </Button>
    </div>
  );
}
