import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkClause, checkRule, type ClauseFault, type RuleFault } from '#core/domain/check-rule.ts';
import { ruleLimits, type Rule } from '#core/domain/rule.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { ClauseEditor } from './clause-editor.tsx';
import type { RuleWords } from './property-choices.ts';
import { clauseOf, emptyClause, ruleOf, type ClauseDraft, type RuleDraft } from './rule-draft.ts';
import { RuleOutcome } from './rule-outcome.tsx';
import { RulePreview } from './rule-preview.tsx';
import type { RulesVerbs } from './rules-verbs.ts';
import { usePreview } from './use-preview.ts';
import styles from './rule-editor.module.css';

interface RuleEditorProps {
  readonly start: RuleDraft;
  readonly words: RuleWords;
  readonly verbs: Pick<RulesVerbs, 'preview'>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Called with a sound rule. */
  readonly onSave: (rule: Rule) => void;
  readonly onCancel: () => void;
}

/** A rule as it is being entered, with what it would find beside it. Faults are pointed at once it is to be saved. */
export function RuleEditor({ start, words, verbs, now, onSave, onCancel }: RuleEditorProps) {
  const messages = useMessages();
  const texts = messages.rules.editor;
  const formats = useFormats();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const clauses = draft.clauses.map(clauseOf);
  const faults = checkRule(ruleOf(draft, now), words.properties);
  const clauseFaults = clauses.map((clause) =>
    checkClause(
      clause,
      words.properties.find(({ name }) => name === clause.property),
    ),
  );
  const isComplete = clauses.length > 0 && clauseFaults.every((fault) => fault === undefined);
  const preview = usePreview(isComplete ? clauses : undefined, verbs.preview);
  const change = (over: Partial<RuleDraft>) => setDraft({ ...draft, ...over });

  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const focusFault = () => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const submit = () => {
    // The page's clock is too coarse to put two rules in order.
    if (faults.length === 0) return onSave(ruleOf(draft, Date.now()));
    setTried(true);
    focusFault();
    return undefined;
  };
  const complaint = (...kinds: readonly Exclude<RuleFault['kind'], 'clause'>[]) => {
    const found = isTried ? kinds.find((kind) => faults.some((fault) => fault.kind === kind)) : undefined;
    return found && messages.rules.faults[found];
  };
  const changeClause = (clause: ClauseDraft) =>
    change({ clauses: draft.clauses.map((one) => (one.key === clause.key ? clause : one)) });
  const nextKey = Math.max(-1, ...draft.clauses.map(({ key }) => key)) + 1;

  return (
    <form
      ref={form}
      class={styles.editor}
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 id={`${id}-title`} class={styles.title}>
        {draft.createdAt === undefined ? texts.create : texts.change}
      </h2>
      <TextField
        label={texts.name}
        value={draft.name}
        error={complaint('no-name', 'name-too-long')}
        autoComplete="off"
        onInput={(name) => change({ name })}
      />
      <section class={styles.conditions} aria-labelledby={`${id}-conditions`}>
        <div>
          <h3 id={`${id}-conditions`}>{texts.conditions}</h3>
          <p class={styles.hint}>{texts.conditionsHint}</p>
        </div>
        {draft.clauses.map((clause, index) => (
          <ClauseEditor
            key={clause.key}
            clause={clause}
            number={index + 1}
            words={words}
            fault={shownFault(clauseFaults[index], isTried)}
            onChange={changeClause}
            onRemove={
              draft.clauses.length > 1
                ? () => change({ clauses: draft.clauses.filter(({ key }) => key !== clause.key) })
                : undefined
            }
          />
        ))}
        {draft.clauses.length < ruleLimits.clauses ? (
          <div>
            <Button
              kind="quiet"
              icon={Plus}
              onClick={() => change({ clauses: [...draft.clauses, emptyClause(nextKey)] })}
            >
              {texts.add}
            </Button>
          </div>
        ) : (
          <p class={styles.hint}>{texts.most(formats.number(ruleLimits.clauses))}</p>
        )}
      </section>
      <RulePreview
        preview={preview}
        limit={draft.mode === 'mark' ? Number(draft.limit) : undefined}
        now={now}
      />
      <RuleOutcome
        mode={draft.mode}
        limit={draft.limit}
        limitError={complaint('wrong-limit')}
        onChange={change}
      />
      <div class={styles.actions}>
        <Button onClick={onCancel}>{texts.cancel}</Button>
        <Button kind="primary" type="submit">
          {draft.isOn ? texts.saveAndRun : texts.save}
        </Button>
      </div>
    </form>
  );
}

/** What is merely missing is not complained about before somebody wants to save. */
function shownFault(fault: ClauseFault | undefined, isTried: boolean): ClauseFault | undefined {
  return isTried || fault === 'reversed' || fault === 'unknown-option' ? fault : undefined;
}
