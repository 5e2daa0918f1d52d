import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import { useId } from 'preact/hooks';
import { checkRule } from '#core/domain/check-rule.ts';
import type { Rule } from '#core/domain/rule.ts';
import type { RuleView } from '#core/read-models/rules-read-model.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { clauseWords } from './clause-words.ts';
import { LastRun } from './last-run.tsx';
import type { RuleWords } from './property-choices.ts';
import type { RuleActions } from './rule-actions.ts';
import { RuleHistory } from './rule-history.tsx';
import { WaitingMatches } from './waiting-matches.tsx';
import styles from './rule-card.module.css';

interface RuleCardProps {
  readonly view: RuleView;
  readonly words: RuleWords;
  readonly actions: RuleActions;
  /** Whether it is running because somebody asked. */
  readonly isRunning: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** One saved rule: what it looks for, whether it is on, what it did last, and what it waits for. */
export function RuleCard({ view, words, actions, isRunning, now }: RuleCardProps) {
  const { rules: texts } = useMessages();
  const id = useId();
  const { rule } = view;
  const isFaulty = words.properties.length > 0 && checkRule(rule, words.properties).length > 0;
  return (
    <li>
      <article class={styles.card} aria-labelledby={id}>
        <header class={styles.header}>
          <div class={styles.what}>
            <h2 id={id} class={styles.name}>
              {rule.name}
            </h2>
            <ModeChip rule={rule} />
          </div>
          <div class={styles.tools}>
            <Switch
              label={texts.card.switchLabel(rule.name)}
              labelHidden
              checked={rule.isOn}
              onChange={(isOn) => actions.switchRule(rule, isOn)}
            />
            <Button
              size="sm"
              label={texts.card.runNowLabel(rule.name)}
              busy={isRunning}
              onClick={() => actions.run(rule)}
            >
              {texts.card.runNow}
            </Button>
            <IconButton
              label={texts.card.edit(rule.name)}
              icon={Pencil}
              size="sm"
              onClick={() => actions.edit(rule)}
            />
            <IconButton
              label={texts.card.remove(rule.name)}
              icon={Trash}
              size="sm"
              onClick={() => actions.remove(rule)}
            />
          </div>
        </header>
        <Conditions rule={rule} words={words} />
        {isFaulty ? (
          <Notice kind="warn" nextStep={texts.card.faultyNext}>
            {texts.card.faulty}
          </Notice>
        ) : (
          <LastRun view={view} now={now} />
        )}
        <WaitingMatches view={view} actions={actions} />
        <RuleHistory runs={view.runs} actions={actions} />
      </article>
    </li>
  );
}

function ModeChip({ rule }: { readonly rule: Rule }) {
  const { card } = useMessages().rules;
  const formats = useFormats();
  return rule.mode === 'mark' ? (
    <Chip tone="accent">{card.marksUpTo(formats.number(rule.limit))}</Chip>
  ) : (
    <Chip>{card.proposes}</Chip>
  );
}

function Conditions({ rule, words }: { readonly rule: Rule; readonly words: RuleWords }) {
  const messages = useMessages();
  const formats = useFormats();
  return (
    <ul class={styles.conditions} aria-label={messages.rules.card.conditions}>
      {rule.clauses.map((clause, index) => {
        const { property, comparison, value } = clauseWords(clause, words, messages, formats);
        return (
          <li key={index} class={styles.condition}>
            {index > 0 && <span class={styles.and}>{messages.rules.card.and} </span>}
            <span class={styles.property}>{property}</span> {comparison}
            {value && <span class={styles.value}> {value}</span>}
          </li>
        );
      })}
    </ul>
  );
}
