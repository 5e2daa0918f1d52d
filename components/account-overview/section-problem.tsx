import type { ComponentChildren } from 'preact';
import type { Failure } from '#core/domain/failure.ts';
import { CopyButton } from '#components/options/copy-button.tsx';
import { useMessages } from '#components/locale/messages.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import styles from './section-problem.module.css';

interface SectionProblemProps {
  readonly reason: Failure;
  readonly now: number;
  /** What is the case, where that is something else than that the section could not be loaded. */
  readonly children?: ComponentChildren;
  /** Some of it is there all the same. */
  readonly isPart?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly onRetry: () => void;
  readonly copyText: (text: string) => Promise<boolean>;
}

/** Why a section, or a part of it, is not here: a missing scope is named together with how to grant it. */
export function SectionProblem(props: SectionProblemProps) {
  const { reason, now, busy, onRetry } = props;
  const messages = useMessages();
  const { section, refresh, retry } = messages.overview;
  if (reason.kind === 'missing-scopes') {
    const { scopes } = reason;
    return (
      <Notice
        kind="warn"
        nextStep={section.grant(scopes.length)}
        actions={
          <>
            {scopes.length > 0 && (
              <CopyButton
                label={section.copyScopes(scopes.length)}
                text={() => scopes.join(' ')}
                copyText={props.copyText}
              />
            )}
            <Button size="sm" busy={busy} onClick={onRetry}>
              {refresh}
            </Button>
          </>
        }
      >
        {scopes.length === 0 ? (
          section.missingScopeUnnamed
        ) : (
          <>
            {section.missingScopes(scopes.length)}{' '}
            {scopes.map((scope) => (
              <code key={scope} class={styles.scope}>
                {scope}
              </code>
            ))}
          </>
        )}
      </Notice>
    );
  }
  const text = pressedFailureText(reason, messages, now);
  const nextStep = [text.sentence, text.whatToDo, text.hubSpotSays].filter(Boolean).join(' ');
  return (
    <Notice
      kind={props.isPart ? 'warn' : 'bad'}
      nextStep={nextStep}
      actions={
        <Button size="sm" busy={busy} onClick={onRetry}>
          {retry}
        </Button>
      }
    >
      {props.children ?? section.failed}
    </Notice>
  );
}
