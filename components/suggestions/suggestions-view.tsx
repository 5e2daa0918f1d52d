import { useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import { useMessages } from '#components/locale/messages.ts';
import { createSuggestionActions } from './create-suggestion-actions.ts';
import { ListHeader } from './list-header.tsx';
import { ListNotices } from './list-notices.tsx';
import { ListSkeleton, ListUnreadable } from './list-states.tsx';
import { PullLine } from './pull-line.tsx';
import { ScoreDialog } from './score-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { SuggestionRows } from './suggestion-rows.tsx';
import { useLookFocus } from './use-look-focus.ts';
import type { SuggestionsViewProps } from './suggestions-view-props.ts';
import styles from './suggestions-view.module.css';

/** The list *Prospects* or *Recommendations*, or what of them was dismissed or snoozed. */
export function SuggestionsView(props: SuggestionsViewProps) {
  const { suggestions } = props;
  const model = suggestions.model.value;
  const failure = suggestions.failure.value;
  if (model) return <ReadList {...props} model={model} />;
  if (failure) return <ListUnreadable reason={failure} now={props.now.value} />;
  return <ListSkeleton />;
}

function ReadList(props: SuggestionsViewProps & { readonly model: SuggestionsReadModel }) {
  const { list, suggestions, choice, now, toasts, model, verbs, onChange } = props;
  const messages = useMessages();
  const section = useRef<HTMLElement>(null);
  const listVerbs = useLookFocus(suggestions, section, model.pull.state);
  const snoozing = useSignal<Company | undefined>(undefined);
  const isScoreOpen = useSignal(false);
  const actions = useMemo(
    () => createSuggestionActions({ verbs: { ...verbs, ...listVerbs }, toasts, messages, now }),
    [verbs, listVerbs, toasts, messages, now],
  );
  const openScore = () => (isScoreOpen.value = true);
  const { value: company } = snoozing;
  return (
    <section ref={section} class={styles.view} aria-label={messages.suggestions.lists[list]} tabIndex={-1}>
      <ListHeader
        list={list}
        choice={choice}
        setAsideCount={props.state.setAsideCount.value}
        ranking={model.ranking}
        onChange={onChange}
        onOpenScore={openScore}
      >
        {/* What stands in the place of no rows says itself how far looking has come. */}
        {(model[list].length > 0 || model.pull.state === 'whole') && (
          <PullLine pull={model.pull} now={now.value} toasts={toasts} verbs={listVerbs} />
        )}
      </ListHeader>
      <ListNotices model={model} list={list} />
      <SuggestionRows
        {...props}
        suggestions={{ ...suggestions, verbs: listVerbs }}
        actions={actions}
        onPickDate={(picked) => (snoozing.value = picked)}
        onOpenScore={openScore}
      />
      {company && (
        <SnoozeDialog
          name={companyLabel(company, messages.targetAccounts.table.unnamed(company.id))}
          now={now.value}
          onClose={() => (snoozing.value = undefined)}
          onSnooze={(until) => {
            snoozing.value = undefined;
            void actions.decide(company, { state: 'snoozed', until });
          }}
        />
      )}
      {isScoreOpen.value && (
        <ScoreDialog
          chosen={suggestions.score.value}
          verbs={suggestions.verbs}
          now={now.value}
          onClose={() => (isScoreOpen.value = false)}
          onSaved={() => toasts.show({ text: messages.suggestions.score.saved })}
        />
      )}
    </section>
  );
}
