import '#components/ui/tokens.css';
import { signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { OverviewPage } from '#components/account-overview/overview-page.tsx';
import type { OverviewVerbs } from '#components/account-overview/overview-verbs.ts';
import { en } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pl } from '#components/locale/pl.ts';
import { OptionsPage } from '#components/options/options-page.tsx';
import type { OptionsVerbs } from '#components/options/options-verbs.ts';
import { WelcomePage } from '#components/welcome/welcome-page.tsx';
import { noDrafts } from '#core/domain/kept-drafts.ts';
import { drafts } from './drafts.ts';
import { pictureNow } from './fictional-account.ts';
import { optionsStates } from './options-states.ts';
import { overviewStates } from './overview-states.ts';

/** The picture that the address names: `#state=usual&theme=dark&lang=pl`. */
const wanted = new URLSearchParams(location.hash.slice(1));

const nothing = () => undefined;
const done = { ok: true, value: null } as const;
const overviewVerbs: OverviewVerbs = {
  setTargetAccount: () => Promise.resolve({ groupId: '1', outcome: done }),
  addActivity: () => Promise.resolve(done),
  readDrafts: () => Promise.resolve(drafts[wanted.get('state') ?? ''] ?? noDrafts),
  keepDrafts: () => Promise.resolve(),
  undo: nothing,
  retryChanges: nothing,
  discardChanges: nothing,
  watchChanges: () => signal(undefined),
  chooseCompany: nothing,
  chooseAgain: nothing,
  ruleOut: nothing,
  ruleInAgain: nothing,
  pin: nothing,
  unpin: nothing,
  showAccount: nothing,
  leaveLink: nothing,
  lookUp: nothing,
  makeListedTarget: nothing,
  openRecord: nothing,
  openContact: nothing,
  openDeal: nothing,
  loadMoreActivities: () => Promise.resolve(done),
  loadPageEvents: () => Promise.resolve(done),
  showPagesBy: nothing,
  copyText: () => Promise.resolve(true),
  syncNow: nothing,
  refresh: nothing,
  openOptions: nothing,
  exploreSample: nothing,
  allowTabs: nothing,
};
const optionsVerbs: OptionsVerbs = {
  connect: nothing,
  exploreSample: nothing,
  disconnect: nothing,
  setPreferences: nothing,
  allowTabs: nothing,
  withdrawTabs: nothing,
  changeShortcut: nothing,
  syncNow: nothing,
  copyText: () => Promise.resolve(true),
  watchProperties: () => signal(undefined),
  loadProperties: () => Promise.resolve(done),
  setProspectScore: nothing,
};

const now = signal(pictureNow);

function pictureOf(state: string): ComponentChild {
  if (state === 'welcome') return <WelcomePage verbs={{ openOptions: nothing, exploreSample: nothing }} />;
  if (Object.hasOwn(optionsStates, state))
    return <OptionsPage model={signal(optionsStates[state])} verbs={optionsVerbs} now={now} />;
  const panel = overviewStates[state];
  return panel && <OverviewPage state={signal(panel)} verbs={overviewVerbs} now={now} />;
}

document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
const app = document.querySelector('#app');
if (app)
  render(
    <MessagesContext.Provider value={wanted.get('lang') === 'pl' ? pl : en}>
      {pictureOf(wanted.get('state') ?? 'usual')}
    </MessagesContext.Provider>,
    app,
  );
