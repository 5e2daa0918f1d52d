import Globe from 'lucide/dist/esm/icons/globe.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { PageAddress } from '#core/domain/page-match.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import type { Messages } from '#components/locale/en.ts';
import { useMessages } from '#components/locale/messages.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import styles from './this-page.module.css';

/** A sentence about the page. */
export const PlainPage = ({ children }: { readonly children: string }) => (
  <>
    <Icon icon={Globe} class={styles.globe} />
    <p class={styles.plain} title={children} aria-live="polite">
      {children}
    </p>
  </>
);

type Address = Exclude<PageAddress, { kind: 'none' }>;

interface UnknownPageProps {
  readonly address: Address;
  readonly lookUp: LookUp;
  /** HubSpot's list of companies; undefined while the portal is not known. */
  readonly companiesUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onLookUp: () => void;
}

/** A page whose company the local copy does not have, and what HubSpot says when asked. */
export function UnknownPage({ address, lookUp, companiesUrl, now, onLookUp }: UnknownPageProps) {
  const messages = useMessages();
  const texts = messages.targetAccounts.thisPage;
  const where = whereOf(address, messages);
  switch (lookUp.state) {
    case 'not-asked':
    case 'asking': {
      const isAsking = lookUp.state === 'asking';
      return (
        <>
          <PlainPage>{texts.unknown(where)}</PlainPage>
          <Button size="sm" icon={Search} busy={isAsking} onClick={onLookUp}>
            {isAsking ? texts.asking : texts.lookUp}
          </Button>
        </>
      );
    }
    case 'not-in-crm':
      return (
        <>
          <PlainPage>{texts.notInHubSpot(where)}</PlainPage>
          {companiesUrl && (
            <a class={styles.create} href={companiesUrl} target="_blank" rel="noopener noreferrer">
              {texts.create}
            </a>
          )}
          <Button size="sm" onClick={onLookUp}>
            {texts.lookAgain}
          </Button>
        </>
      );
    case 'failed': {
      const { sentence, whatToDo, hubSpotSays } = pressedFailureText(lookUp.failure, messages, now);
      return (
        <>
          <Icon icon={TriangleAlert} class={styles.failed} />
          <p class={styles.failure} role="alert">
            <strong>{sentence}</strong> {[whatToDo, hubSpotSays].filter(Boolean).join(' ')}
          </p>
          <Button size="sm" onClick={onLookUp}>
            {messages.ui.retry}
          </Button>
        </>
      );
    }
  }
}

function whereOf(address: Address, messages: Messages): string {
  const texts = messages.targetAccounts.thisPage;
  switch (address.kind) {
    case 'site':
      return address.host;
    case 'linkedin':
      return texts.linkedin(address.slug);
    case 'hubspot':
      return texts.record(address.companyId);
    case 'hubspot-contact':
      return texts.record(address.contactId);
    case 'hubspot-deal':
      return texts.record(address.dealId);
  }
}
