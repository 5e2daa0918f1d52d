import '#components/ui/tokens.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { en } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pl } from '#components/locale/pl.ts';
import { RulesPage } from '#components/rules/rules-page.tsx';
import type { RulesVerbs } from '#components/rules/rules-verbs.ts';
import { ruleCompanies, rulesNow, rulesPictures } from './rules-states.ts';

const done = { ok: true, value: null } as const;
const marking = () => Promise.resolve({ groupId: 'group', outcome: done });
const nothing = () => undefined;
const verbs: RulesVerbs = {
  loadProperties: () => Promise.resolve(done),
  save: () => Promise.resolve(done),
  switchRule: () => Promise.resolve(done),
  remove: () => Promise.resolve(done),
  runNow: () => Promise.resolve(done),
  preview: () =>
    Promise.resolve({ ok: true, value: { companies: ruleCompanies(10), total: 312, isExact: true } }),
  confirm: marking,
  select: marking,
  dismiss: () => Promise.resolve(done),
  undo: () => Promise.resolve(done),
  openRecord: nothing,
  openOptions: nothing,
  newId: () => 'new',
};

/** Draws the picture that the address names: `#state=list&theme=dark&lang=pl`. */
const wanted = new URLSearchParams(location.hash.slice(1));
const model = rulesPictures[wanted.get('state') ?? 'list'];
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
const app = document.querySelector('#app');
if (app && model)
  render(
    <MessagesContext.Provider value={wanted.get('lang') === 'pl' ? pl : en}>
      <RulesPage
        model={signal(model())}
        propertiesFailure={signal(undefined)}
        verbs={verbs}
        now={signal(rulesNow)}
      />
    </MessagesContext.Provider>,
    app,
  );
