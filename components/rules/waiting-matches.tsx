import { useState } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import type { Rule } from '#core/domain/rule.ts';
import type { RuleView } from '#core/read-models/rules-read-model.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { MatchList } from './match-list.tsx';
import type { RuleActions } from './rule-actions.ts';
import styles from './waiting-matches.module.css';

interface WaitingMatchesProps {
  readonly view: RuleView;
  readonly actions: RuleActions;
}

/** What the rule waits for a person to decide: its proposals, or its question. Draws nothing where it waits for none. */
export function WaitingMatches({ view, actions }: WaitingMatchesProps) {
  const { rule, waiting } = view;
  const open = view.runs.find(
    ({ run }) => run.outcome.state === 'proposed' || run.outcome.state === 'asks',
  )?.run;
  if (waiting.length === 0 || !open) return null;
  return open.outcome.state === 'asks' ? (
    <Question
      rule={rule}
      waiting={waiting}
      isWhole={open.isWhole}
      actions={actions}
      onConfirm={() => actions.confirm(open.seq, waiting.length)}
    />
  ) : (
    <Proposals rule={rule} waiting={waiting} isWhole={open.isWhole} actions={actions} />
  );
}

interface Waiting {
  readonly rule: Rule;
  readonly waiting: readonly Company[];
  /** False where more match than are listed. */
  readonly isWhole: boolean;
  readonly actions: RuleActions;
}

function Proposals({ rule, waiting, isWhole, actions }: Waiting) {
  const texts = useMessages().rules.waiting;
  const formats = useFormats();
  const count = formats.number(waiting.length);
  return (
    <div class={styles.waiting}>
      <div class={styles.head}>
        <p class={styles.count}>{isWhole ? texts.proposals(waiting.length) : texts.atLeast(count)}</p>
        <Button size="sm" onClick={() => actions.select(waiting)}>
          {texts.selectAll(count)}
        </Button>
      </div>
      <MatchList rule={rule} companies={waiting} actions={actions} />
    </div>
  );
}

function Question({
  rule,
  waiting,
  isWhole,
  actions,
  onConfirm,
}: Waiting & { readonly onConfirm: () => void }) {
  const texts = useMessages().rules.waiting;
  const formats = useFormats();
  const [isLooking, setLooking] = useState(false);
  const limit = formats.number(rule.limit);
  const count = waiting.length;
  return (
    <div class={styles.waiting}>
      <Notice
        kind="warn"
        nextStep={texts.asksNext}
        actions={
          <>
            {!isLooking && (
              <Button size="sm" onClick={() => setLooking(true)}>
                {texts.look}
              </Button>
            )}
            <Button size="sm" kind="primary" onClick={onConfirm}>
              {texts.confirm(count)}
            </Button>
          </>
        }
      >
        {isWhole ? texts.asks(count, limit) : texts.asksMore(formats.number(count), limit)}
      </Notice>
      {isLooking && <MatchList rule={rule} companies={waiting} actions={actions} />}
    </div>
  );
}
