import type { Signal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { Rule } from '#core/domain/rule.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import type { RuleActions } from './rule-actions.ts';
import { draftOf, type RuleDraft } from './rule-draft.ts';
import type { Marking, RulesVerbs } from './rules-verbs.ts';

interface Page {
  readonly verbs: RulesVerbs;
  readonly messages: Messages;
  readonly toasts: Toasts;
  /** The rule that is being entered, if any. */
  readonly editing: Signal<RuleDraft | undefined>;
  /** The rules that run because somebody asked. */
  readonly running: Signal<readonly string[]>;
}

/** The page's actions on rules: each verb with the message, and the undo, that follow it. */
export function createRuleActions(page: Page): RuleActions & { readonly save: (rule: Rule) => void } {
  const { verbs, messages, toasts, editing, running } = page;
  const texts = messages.rules.toasts;
  const nameOf = (company: Company) =>
    companyLabel(company, messages.targetAccounts.table.unnamed(company.id));
  const complain = (failure: Failure) =>
    toasts.show({ kind: 'bad', text: failureText(failure, messages, Date.now()).sentence });
  const offerUndo = (text: string, onSelect: () => void) =>
    toasts.show({ text, action: { label: messages.ui.undo, onSelect } });
  const undo = async (groupId: string) => {
    const outcome = await verbs.undo(groupId);
    if (!outcome.ok) complain(outcome.failure);
  };
  const run = async ({ id }: Rule) => {
    running.value = [...running.value, id];
    const outcome = await verbs.runNow(id);
    running.value = running.value.filter((other) => other !== id);
    if (!outcome.ok) complain(outcome.failure);
  };
  const save = async (rule: Rule) => {
    const outcome = await verbs.save(rule);
    if (!outcome.ok) return complain(outcome.failure);
    editing.value = undefined;
    toasts.show({ text: texts.saved(rule.name) });
    if (rule.isOn) await run(rule);
  };
  const mark = async (marking: Promise<Marking>, text: string) => {
    const { groupId, outcome } = await marking;
    if (outcome.ok) offerUndo(text, () => void undo(groupId));
    else complain(outcome.failure);
  };
  const remove = async (rule: Rule) => {
    const outcome = await verbs.remove(rule.id);
    if (outcome.ok) offerUndo(texts.deleted(rule.name), () => void verbs.save(rule));
    else complain(outcome.failure);
  };
  const dismiss = async (rule: Rule, company: Company) => {
    const outcome = await verbs.dismiss(rule.id, [company.id], true);
    if (!outcome.ok) return complain(outcome.failure);
    offerUndo(texts.dismissed(nameOf(company)), () => void verbs.dismiss(rule.id, [company.id], false));
  };
  const switchRule = async (rule: Rule, isOn: boolean) => {
    const outcome = await verbs.switchRule(rule.id, isOn);
    if (!outcome.ok) complain(outcome.failure);
  };

  return {
    save: (rule) => void save(rule),
    switchRule: (rule, isOn) => void switchRule(rule, isOn),
    run: (rule) => void run(rule),
    edit: (rule) => (editing.value = draftOf(rule)),
    remove: (rule) => void remove(rule),
    confirm: (seq, count) => void mark(verbs.confirm(seq), texts.marked(count)),
    select: (companies) => {
      const [only, ...others] = companies;
      if (!only) return;
      const text = others.length === 0 ? texts.selected(nameOf(only)) : texts.marked(companies.length);
      void mark(verbs.select(companies.map(({ id }) => id)), text);
    },
    dismiss: (rule, company) => void dismiss(rule, company),
    undo: (groupId) => void undo(groupId),
    openRecord: verbs.openRecord,
  };
}
