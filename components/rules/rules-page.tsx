import { signal, type ReadonlySignal } from '@preact/signals';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Failure } from '#core/domain/failure.ts';
import type { RulesReadModel } from '#core/read-models/rules-read-model.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { createToasts } from '#components/ui/create-toasts.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ToastRegion } from '#components/ui/toast-region.tsx';
import { createRuleActions } from './create-rule-actions.ts';
import type { RuleDraft } from './rule-draft.ts';
import { newDraft } from './rule-draft.ts';
import { RulesBody } from './rules-body.tsx';
import { RulesHeader } from './rules-header.tsx';
import type { RulesVerbs } from './rules-verbs.ts';
import styles from './rules-page.module.css';

export interface RulesPageProps {
  /** Undefined until the local copy is open. */
  readonly model: ReadonlySignal<RulesReadModel | undefined>;
  /** Why the company properties could not be read, if so. */
  readonly propertiesFailure: ReadonlySignal<Failure | undefined>;
  readonly verbs: RulesVerbs;
  /** Epoch milliseconds, moving on by itself. */
  readonly now: ReadonlySignal<number>;
}

/** The saved rules, what they did and wait for, and the one that is being entered. */
export function RulesPage({ model, propertiesFailure, verbs, now }: RulesPageProps) {
  const messages = useMessages();
  const state = useMemo(
    () => ({
      toasts: createToasts(),
      editing: signal<RuleDraft | undefined>(undefined),
      running: signal<readonly string[]>([]),
    }),
    [],
  );
  const { editing, running, toasts } = state;
  const actions = useMemo(() => createRuleActions({ verbs, messages, ...state }), [verbs, messages, state]);
  const heading = useRef<HTMLHeadingElement>(null);
  const isEditing = editing.value !== undefined;
  const wasEditing = useRef(false);
  // The editor had the focus and is gone: the page begins anew.
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) heading.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const current = model.value;
  const isConnected = current !== undefined && current.connection.kind !== 'none';
  return (
    <div class={styles.page}>
      <RulesHeader isSample={current?.connection.kind === 'sample'} heading={heading}>
        {isConnected && !isEditing && current.rules.length > 0 && (
          <Button kind="primary" icon={Plus} onClick={() => (editing.value = newDraft(verbs.newId()))}>
            {messages.rules.add}
          </Button>
        )}
      </RulesHeader>
      <main class={styles.main} aria-busy={current === undefined ? true : undefined}>
        <p class={styles.intro}>{messages.rules.intro}</p>
        {current === undefined ? (
          <>
            <p class="visually-hidden">{messages.rules.loading}</p>
            <Skeleton shape="block" />
          </>
        ) : (
          <RulesBody
            model={current}
            propertiesFailure={propertiesFailure.value}
            editing={editing}
            running={running.value}
            actions={actions}
            verbs={verbs}
            now={now.value}
          />
        )}
      </main>
      <ToastRegion toasts={toasts} />
    </div>
  );
}
