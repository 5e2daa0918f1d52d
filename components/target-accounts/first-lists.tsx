import { suggestionLists, type SuggestionList } from '#core/domain/view-choice.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';

interface FirstListsProps {
  /** How many companies each list holds; undefined until they were read. */
  readonly counts: Readonly<Record<SuggestionList, number>> | undefined;
  readonly onChoose: (list: SuggestionList) => void;
}

/** The ways to the lists of other companies while there is no target account, and so no rail. */
export function FirstLists({ counts, onChoose }: FirstListsProps) {
  const messages = useMessages();
  const { lists, counted } = messages.suggestions;
  const { number } = formatsFor(messages.locale);
  return (
    <>
      {suggestionLists.map((list) => (
        <Button key={list} onClick={() => onChoose(list)}>
          {counts?.[list] ? counted(lists[list], number(counts[list])) : lists[list]}
        </Button>
      ))}
    </>
  );
}
