import type { Signal } from '@preact/signals';
import Unplug from 'lucide/dist/esm/icons/unplug.mjs';
import type { Failure } from '#core/domain/failure.ts';
import type { Rule } from '#core/domain/rule.ts';
import type { RulesReadModel } from '#core/read-models/rules-read-model.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { NoRules } from './no-rules.tsx';
import type { RuleActions } from './rule-actions.ts';
import { RuleCard } from './rule-card.tsx';
import type { RuleDraft } from './rule-draft.ts';
import { RuleEditor } from './rule-editor.tsx';
import type { RulesVerbs } from './rules-verbs.ts';
import styles from './rules-page.module.css';

interface RulesBodyProps {
  readonly model: RulesReadModel;
  readonly propertiesFailure: Failure | undefined;
  readonly editing: Signal<RuleDraft | undefined>;
  readonly running: readonly string[];
  readonly actions: RuleActions & { readonly save: (rule: Rule) => void };
  readonly verbs: RulesVerbs;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The editor while a rule is being entered, else the rules, else what to begin with. */
export function RulesBody(props: RulesBodyProps) {
  const { model, editing, running, actions, verbs, now } = props;
  const texts = useMessages().rules;
  if (model.connection.kind === 'none') {
    return (
      <EmptyState
        icon={Unplug}
        title={texts.notConnected.title}
        text={texts.notConnected.text}
        actions={
          <Button kind="primary" onClick={verbs.openOptions}>
            {texts.notConnected.connect}
          </Button>
        }
      />
    );
  }
  const words = { properties: model.properties ?? [], owners: model.owners };
  const draft = editing.value;
  if (draft) {
    return model.properties === undefined ? (
      <NoProperties {...props} />
    ) : (
      <RuleEditor
        key={draft.id}
        start={draft}
        words={words}
        verbs={verbs}
        now={now}
        onSave={actions.save}
        onCancel={() => (editing.value = undefined)}
      />
    );
  }
  if (model.rules.length === 0) {
    return (
      <NoRules
        words={words}
        isReading={model.properties === undefined && props.propertiesFailure === undefined}
        newId={verbs.newId}
        onStart={(started) => (editing.value = started)}
      />
    );
  }
  return (
    <ul class={styles.list} aria-label={texts.list}>
      {model.rules.map((view) => (
        <RuleCard
          key={view.rule.id}
          view={view}
          words={words}
          actions={actions}
          isRunning={running.includes(view.rule.id)}
          now={now}
        />
      ))}
    </ul>
  );
}

/** Without properties nothing can be entered: they are on their way, or could not be read. */
function NoProperties({ propertiesFailure, editing, verbs, now }: RulesBodyProps) {
  const messages = useMessages();
  const texts = messages.rules.editor;
  if (!propertiesFailure) {
    return (
      <div class={styles.loading} aria-live="polite">
        <p>{texts.loadingProperties}</p>
        <Skeleton shape="block" />
      </div>
    );
  }
  const { sentence, whatToDo, hubSpotSays } = failureText(propertiesFailure, messages, now);
  return (
    <Notice
      kind="bad"
      announce
      nextStep={[sentence, hubSpotSays, whatToDo].filter(Boolean).join(' ')}
      actions={
        <>
          <Button onClick={() => (editing.value = undefined)}>{texts.cancel}</Button>
          <Button kind="primary" onClick={() => void verbs.loadProperties()}>
            {texts.tryAgain}
          </Button>
        </>
      }
    >
      {texts.propertiesFailed}
    </Notice>
  );
}
