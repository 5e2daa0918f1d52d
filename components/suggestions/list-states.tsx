import Binoculars from 'lucide/dist/esm/icons/binoculars.mjs';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import Archive from 'lucide/dist/esm/icons/archive.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import Telescope from 'lucide/dist/esm/icons/telescope.mjs';
import type { Failure } from '#core/domain/failure.ts';
import type { SuggestionList } from '#core/domain/view-choice.ts';
import type { CandidatePull } from '#core/read-models/suggestions-read-model.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { progressText, useLook, waitingText } from './pull-line.tsx';
import type { SuggestionsVerbs } from './suggestions-verbs.ts';
import styles from './suggestions-view.module.css';

/** The place of the list while it is read. */
export function ListSkeleton() {
  const { loading } = useMessages().suggestions;
  return (
    <div class={styles.skeleton} aria-busy="true">
      <p class="visually-hidden">{loading}</p>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} />
      ))}
    </div>
  );
}

/** The local copy could not be read. */
export function ListUnreadable({ reason, now }: { readonly reason: Failure; readonly now: number }) {
  const messages = useMessages();
  const { sentence, whatToDo } = failureText(reason, messages, now);
  return (
    <EmptyState
      icon={CircleAlert}
      tone="bad"
      title={messages.suggestions.failed}
      text={`${sentence} ${whatToDo}`}
    />
  );
}

/** Filters and search leave nothing. */
export function NoCompanyMatches({ onClear }: { readonly onClear: () => void }) {
  const { suggestions, targetAccounts } = useMessages();
  return (
    <EmptyState
      icon={SearchX}
      title={suggestions.empty.noMatchTitle}
      text={suggestions.empty.noMatchText}
      actions={<Button onClick={onClear}>{targetAccounts.filters.clear}</Button>}
    />
  );
}

interface EmptyListProps {
  readonly list: SuggestionList;
  readonly isSetAside: boolean;
  readonly pull: CandidatePull;
  readonly verbs: Pick<SuggestionsVerbs, 'lookForCandidates'>;
  readonly toasts: Toasts;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpenScore: () => void;
}

/** There is nothing in the list: why, and what to do. */
export function EmptyList({ list, isSetAside, pull, verbs, toasts, now, onOpenScore }: EmptyListProps) {
  const messages = useMessages();
  const { pull: pullTexts, empty: texts, setAside } = messages.suggestions;
  const look = useLook(verbs, toasts, messages, now);
  if (isSetAside) return <EmptyState icon={Archive} title={setAside.emptyTitle} text={setAside.emptyText} />;
  switch (pull.state) {
    case 'never':
      return (
        <EmptyState
          icon={Telescope}
          title={pullTexts.neverTitle}
          text={pullTexts.neverText}
          actions={
            <Button kind="primary" busy={look.isLooking} onClick={look.start}>
              {pullTexts.lookNow}
            </Button>
          }
        />
      );
    case 'under-way':
      return (
        <EmptyState
          icon={Telescope}
          title={pullTexts.underWayTitle}
          text={pullTexts.underWayText}
          detail={
            <>
              <Progress label={pullTexts.progress} done={pull.looked} total={pull.total} />
              <p>{progressText(pull, messages)}</p>
            </>
          }
        />
      );
    case 'waiting':
      return (
        <EmptyState
          icon={Telescope}
          title={pullTexts.underWayTitle}
          text={waitingText(pull, messages, now)}
          detail={progressText(pull, messages)}
          actions={
            pull.reason !== 'budget' && (
              <Button busy={look.isLooking} onClick={look.start}>
                {pullTexts.lookNow}
              </Button>
            )
          }
        />
      );
    case 'whole':
      return list === 'prospects' ? (
        <EmptyState
          icon={Binoculars}
          title={texts.prospectsTitle}
          text={texts.prospectsText}
          actions={<Button onClick={onOpenScore}>{texts.chooseScore}</Button>}
        />
      ) : (
        <EmptyState icon={Binoculars} title={texts.recommendationsTitle} text={texts.recommendationsText} />
      );
  }
}
