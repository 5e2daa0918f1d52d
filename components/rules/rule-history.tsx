import type { RuleRunView } from '#core/read-models/rules-read-model.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import type { RuleActions } from './rule-actions.ts';
import styles from './rule-history.module.css';

interface RuleHistoryProps {
  readonly runs: readonly RuleRunView[];
  readonly actions: Pick<RuleActions, 'undo'>;
}

/** What the rule has marked, latest first, each run with its undo. Draws nothing where it never marked. */
export function RuleHistory({ runs, actions }: RuleHistoryProps) {
  const texts = useMessages().rules.runs;
  const marked = runs.filter(({ run }) => run.outcome.state === 'marked');
  if (marked.length === 0) return null;
  return (
    <div class={styles.history}>
      <h3 class={styles.title}>{texts.history}</h3>
      <ul class={styles.list} aria-label={texts.history}>
        {marked.map((view) => (
          <MarkedRun key={view.run.seq} view={view} onUndo={actions.undo} />
        ))}
      </ul>
    </div>
  );
}

const mostNamed = 3;

function MarkedRun({
  view,
  onUndo,
}: {
  readonly view: RuleRunView;
  readonly onUndo: (groupId: string) => void;
}) {
  const messages = useMessages();
  const texts = messages.rules.runs;
  const formats = useFormats();
  const { run, companies, undo } = view;
  const when = formats.dateTime(run.at);
  const names = companies
    .slice(0, mostNamed)
    .map((company) => companyLabel(company, messages.targetAccounts.table.unnamed(company.id)));
  const rest = run.matches.length - names.length;
  return (
    <li class={styles.run}>
      <div class={styles.what}>
        <p>
          <span class={styles.count}>{texts.didMark(run.matches.length)}</span>{' '}
          <span class={styles.when}>{when}</span>
        </p>
        <p class={styles.names}>
          {[formats.list(names), rest > 0 && names.length > 0 && texts.more(formats.number(rest))]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      {undo.state === 'possible' && (
        <Button size="sm" label={texts.undo(when)} onClick={() => onUndo(undo.groupId)}>
          {messages.ui.undo}
        </Button>
      )}
      {undo.state !== 'possible' && (
        <span class={styles.when}>{undo.state === 'done' ? texts.undone : texts.tooOld}</span>
      )}
    </li>
  );
}
