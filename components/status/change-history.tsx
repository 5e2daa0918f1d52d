import Redo from 'lucide/dist/esm/icons/redo-2.mjs';
import Undo from 'lucide/dist/esm/icons/undo-2.mjs';
import type { ChangeGroup } from '#core/domain/change-groups.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { groupWords } from './change-words.ts';
import styles from './changes.module.css';

interface ChangeHistoryProps {
  /** Newest first. */
  readonly groups: readonly ChangeGroup[];
  /** Groups that were taken back before HubSpot heard of them: nothing is left to redo. */
  readonly gone: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nameOf: (companyId: CompanyId) => string;
  readonly onUndo: (group: ChangeGroup) => void;
}

/** The last clicks that changed something, each to undo, or to redo where it was undone. */
export function ChangeHistory({ groups, gone, now, nameOf, onUndo }: ChangeHistoryProps) {
  const messages = useMessages();
  const texts = messages.status.changes;
  const formats = formatsFor(messages.locale);
  if (groups.length === 0) return <p class={styles.detail}>{texts.nothingYet}</p>;
  return (
    <ul class={styles.list} aria-label={texts.historyTitle}>
      {groups.map((group) => {
        const what = groupWords(group, nameOf, messages);
        const isGone = gone.has(group.groupId);
        return (
          <li key={group.groupId} class={styles.entry}>
            <div class={styles.text}>
              <p class={styles.what}>
                {what} {group.isUndone && <Chip>{texts.undone}</Chip>}
              </p>
              <p class={styles.detail}>
                {[namesOf(group, nameOf, messages), ...progressOf(group, messages)]
                  .filter((part) => part !== undefined)
                  .map((part) => `${part} · `)}
                <time dateTime={new Date(group.at).toISOString()} title={formats.dateTime(group.at)}>
                  {formats.ago(group.at, now)}
                </time>
              </p>
            </div>
            {!isGone && (
              <Button
                size="sm"
                icon={group.isUndone ? Redo : Undo}
                label={group.isUndone ? texts.redoWhat(what) : texts.undo(what)}
                onClick={() => onUndo(group)}
              >
                {group.isUndone ? texts.redo : messages.ui.undo}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const mostNames = 3;

/** The first companies of a click by name; a single one is in its words already. */
function namesOf(
  { changes }: ChangeGroup,
  nameOf: ChangeHistoryProps['nameOf'],
  messages: Messages,
): string | undefined {
  if (changes.length < 2) return undefined;
  const formats = formatsFor(messages.locale);
  const names = changes.slice(0, mostNames).map(({ companyId }) => nameOf(companyId));
  const more = changes.length - names.length;
  return more === 0
    ? formats.list(names)
    : messages.status.changes.andMore(names.join(', '), formats.number(more));
}

/** How far a click is that has not wholly reached HubSpot. */
function progressOf({ delivered, underWay, refused }: ChangeGroup, messages: Messages): readonly string[] {
  const texts = messages.status.changes;
  const { number } = formatsFor(messages.locale);
  const total = delivered + underWay + refused;
  return [
    ...(underWay > 0 ? [texts.reached(number(delivered), number(total))] : []),
    ...(refused > 0 ? [texts.refused(refused)] : []),
  ];
}
