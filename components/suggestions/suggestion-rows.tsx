import { useMemo } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import { initialViewChoice } from '#core/domain/view-choice.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { SuggestionActions } from './create-suggestion-actions.ts';
import { EmptyList, NoCompanyMatches } from './list-states.tsx';
import { SignalDetails, SignalsCell } from './prospect-parts.tsx';
import { ReasonDetails, ReasonsCell, ScoreCell } from './recommendation-parts.tsx';
import { RowTools } from './row-tools.tsx';
import { DecisionCell, TakeBack } from './set-aside-parts.tsx';
import type { SuggestionWords } from './signal-words.ts';
import { SuggestionsGrid } from './suggestions-grid.tsx';
import type { SuggestionsViewProps } from './suggestions-view-props.ts';

interface SuggestionRowsProps extends SuggestionsViewProps {
  readonly model: SuggestionsReadModel;
  readonly actions: SuggestionActions;
  readonly onPickDate: (company: Company) => void;
  readonly onOpenScore: () => void;
}

/** The rows of whichever list is chosen, or why there are none. */
export function SuggestionRows(props: SuggestionRowsProps) {
  const { list, model, state, choice, layout, now, actions, suggestions } = props;
  const messages = useMessages();
  const { suggestions: texts } = messages;
  const owners = useMemo(() => new Map(model.owners.map((owner) => [owner.id, owner])), [model.owners]);
  const words: SuggestionWords = {
    messages,
    currency: model.portal?.currency,
    scoreName: suggestions.score.value?.name,
    now: now.value,
  };
  const isFiltered = choice.owner !== 'all' || choice.teams.length > 0 || choice.search.trim() !== '';
  const clear = () => {
    const { owner, teams, search } = initialViewChoice;
    props.onChange({ owner, teams, search });
  };
  const grid = {
    texts: texts.columns,
    owners,
    layout,
    choice,
    onOpen: actions.openAccount,
    empty: isFiltered ? (
      <NoCompanyMatches onClear={clear} />
    ) : (
      <EmptyList
        list={list}
        isSetAside={choice.isSetAside === true}
        pull={model.pull}
        verbs={suggestions.verbs}
        toasts={props.toasts}
        now={now.value}
        onOpenScore={props.onOpenScore}
      />
    ),
  };
  const tools = ({ company }: { readonly company: Company }, name: string, tabIndex: number) => (
    <RowTools
      company={company}
      name={name}
      layout={layout}
      tabIndex={tabIndex}
      now={() => now.peek()}
      actions={actions}
      onPickDate={() => props.onPickDate(company)}
    />
  );

  if (choice.isSetAside)
    return (
      <SuggestionsGrid
        key="set-aside"
        {...grid}
        label={texts.setAside.title}
        density="two-lines"
        rows={state.setAside.value}
        columns={[{ key: 'decision', name: texts.columns.decision }]}
        cells={({ recommendation }) => <DecisionCell recommendation={recommendation} words={words} />}
        actions={(row, name, tabIndex) => (
          <TakeBack setAside={row} name={name} tabIndex={tabIndex} actions={actions} />
        )}
      />
    );
  if (list === 'prospects')
    return (
      <SuggestionsGrid
        key="prospects"
        {...grid}
        label={texts.lists.prospects}
        density="two-lines"
        rows={state.prospects.value}
        columns={[{ key: 'signals', name: texts.columns.signals }]}
        cells={({ signals }) => <SignalsCell signals={signals} words={words} />}
        details={({ signals }) => <SignalDetails signals={signals} words={words} />}
        actions={tools}
      />
    );
  return (
    <SuggestionsGrid
      key="recommendations"
      {...grid}
      label={texts.lists.recommendations}
      density="three-lines"
      rows={state.recommendations.value}
      columns={[
        { key: 'score', name: texts.columns.score, width: 'var(--score)' },
        { key: 'reasons', name: texts.columns.reasons },
      ]}
      cells={(ranked) => (
        <>
          <ScoreCell ranked={ranked} words={words} />
          <ReasonsCell ranked={ranked} words={words} />
        </>
      )}
      details={(shown) => <ReasonDetails shown={shown} words={words} />}
      actions={tools}
    />
  );
}
