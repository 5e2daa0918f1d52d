import { useMessages } from '#components/locale/messages.ts';
import { CopyButton } from './copy-button.tsx';
import { minimumScopes, optionalScopes } from './scopes.ts';
import styles from './key-guide.module.css';

interface KeyGuideProps {
  readonly copyText: (text: string) => Promise<boolean>;
  readonly isOpen: boolean;
}

/** How to make a service key, with the scopes to give it. */
export function KeyGuide({ copyText, isOpen }: KeyGuideProps) {
  const texts = useMessages().options.connection;
  return (
    <details class={styles.guide} open={isOpen}>
      <summary class={styles.summary}>{texts.howTo}</summary>
      <div class={styles.body}>
        <ol class={styles.steps}>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ScopeTable title={texts.minimum} scopes={minimumScopes} copyText={copyText} />
        <ScopeTable title={texts.optional} scopes={optionalScopes} copyText={copyText} />
      </div>
    </details>
  );
}

interface ScopeTableProps {
  readonly title: string;
  readonly scopes: typeof minimumScopes | typeof optionalScopes;
  readonly copyText: (text: string) => Promise<boolean>;
}

function ScopeTable({ title, scopes, copyText }: ScopeTableProps) {
  const texts = useMessages().options.connection;
  return (
    <div class={styles.scopes}>
      <div class={styles.head}>
        <h3 class={styles.title}>{title}</h3>
        <CopyButton
          label={texts.copyScopes}
          name={`${texts.copyScopes}: ${title}`}
          text={() => scopes.map(({ scope }) => scope).join(' ')}
          copyText={copyText}
        />
      </div>
      <dl class={styles.table}>
        {scopes.map(({ scope, reason }) => (
          <div key={scope} class={styles.row}>
            <dt>
              <code class={styles.scope}>{scope}</code>
            </dt>
            <dd class={styles.reason}>{texts.scopeFor[reason]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
