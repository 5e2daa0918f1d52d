import type { Failure } from '#core/domain/failure.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import styles from './section-problem.module.css';

interface SectionProblemProps {
  readonly reason: Failure;
  readonly now: number;
  readonly onRefresh: () => void;
}

/** Why a section, or a part of it, is not here: a missing scope is named together with how to grant it. */
export function SectionProblem({ reason, now, onRefresh }: SectionProblemProps) {
  const messages = useMessages();
  const { section, refresh } = messages.overview;
  const action = (
    <Button size="sm" onClick={onRefresh}>
      {refresh}
    </Button>
  );
  if (reason.kind === 'missing-scopes') {
    return (
      <Notice kind="warn" nextStep={section.grant} actions={action}>
        {reason.scopes.length === 0 ? (
          section.missingScopeUnnamed
        ) : (
          <>
            {section.missingScopes(reason.scopes.length)}{' '}
            {reason.scopes.map((scope) => (
              <code key={scope} class={styles.scope}>
                {scope}
              </code>
            ))}
          </>
        )}
      </Notice>
    );
  }
  const text = failureText(reason, messages, now);
  const nextStep = [text.sentence, text.whatToDo, text.hubSpotSays].filter(Boolean).join(' ');
  return (
    <Notice kind="bad" nextStep={nextStep} actions={action}>
      {section.failed}
    </Notice>
  );
}
