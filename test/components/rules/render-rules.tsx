import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Failure } from '#core/domain/failure.ts';
import type { RulesReadModel } from '#core/read-models/rules-read-model.ts';
import { en, type Messages } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { RulesPage } from '#components/rules/rules-page.tsx';
import type { Marking, RulesVerbs } from '#components/rules/rules-verbs.ts';
import { ruleCompanies, rulesNow } from '#test/support/gallery-rules/rules-states.ts';
import { definePopovers } from '#test/support/popover.ts';

const done = { ok: true, value: null } as const;
const marking: Marking = { groupId: 'group-1', outcome: done };

const spies = () =>
  ({
    loadProperties: vi.fn<RulesVerbs['loadProperties']>(() => Promise.resolve(done)),
    save: vi.fn<RulesVerbs['save']>(() => Promise.resolve(done)),
    switchRule: vi.fn<RulesVerbs['switchRule']>(() => Promise.resolve(done)),
    remove: vi.fn<RulesVerbs['remove']>(() => Promise.resolve(done)),
    runNow: vi.fn<RulesVerbs['runNow']>(() => Promise.resolve(done)),
    preview: vi.fn<RulesVerbs['preview']>(() =>
      Promise.resolve({ ok: true, value: { companies: ruleCompanies(10), total: 312, isExact: true } }),
    ),
    confirm: vi.fn<RulesVerbs['confirm']>(() => Promise.resolve(marking)),
    select: vi.fn<RulesVerbs['select']>(() => Promise.resolve(marking)),
    dismiss: vi.fn<RulesVerbs['dismiss']>(() => Promise.resolve(done)),
    undo: vi.fn<RulesVerbs['undo']>(() => Promise.resolve(done)),
    openRecord: vi.fn<RulesVerbs['openRecord']>(),
    openOptions: vi.fn<RulesVerbs['openOptions']>(),
    newId: vi.fn<RulesVerbs['newId']>(() => 'new-rule'),
  }) satisfies RulesVerbs;

/** Draws the rules page; the verbs only record, and say that it worked. */
export function renderRules(model: RulesReadModel | undefined, messages: Messages = en) {
  definePopovers();
  const verbs = spies();
  const shown = signal(model);
  const propertiesFailure = signal<Failure | undefined>(undefined);
  const view = render(
    <MessagesContext.Provider value={messages}>
      <RulesPage model={shown} propertiesFailure={propertiesFailure} verbs={verbs} now={signal(rulesNow)} />
    </MessagesContext.Provider>,
  );
  return { ...view, verbs, model: shown, propertiesFailure };
}
