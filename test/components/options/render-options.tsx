import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { en, type Messages } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import type { OptionsModel } from '#components/options/options-model.ts';
import { OptionsPage } from '#components/options/options-page.tsx';
import type { OptionsVerbs } from '#components/options/options-verbs.ts';
import { pictureNow } from '#test/support/gallery-overview/fictional-account.ts';
import { optionsStates } from '#test/support/gallery-overview/options-states.ts';

const spies = () =>
  ({
    connect: vi.fn<OptionsVerbs['connect']>(),
    exploreSample: vi.fn<OptionsVerbs['exploreSample']>(),
    disconnect: vi.fn<OptionsVerbs['disconnect']>(),
    setPreferences: vi.fn<OptionsVerbs['setPreferences']>(),
    allowTabs: vi.fn<OptionsVerbs['allowTabs']>(),
    withdrawTabs: vi.fn<OptionsVerbs['withdrawTabs']>(),
    changeShortcut: vi.fn<OptionsVerbs['changeShortcut']>(),
    syncNow: vi.fn<OptionsVerbs['syncNow']>(),
    copyText: vi.fn<OptionsVerbs['copyText']>(() => Promise.resolve(true)),
    watchProperties: vi.fn<OptionsVerbs['watchProperties']>(() => signal(undefined)),
    loadProperties: vi.fn<OptionsVerbs['loadProperties']>(() => Promise.resolve({ ok: true, value: null })),
    setProspectScore: vi.fn<OptionsVerbs['setProspectScore']>(),
  }) satisfies OptionsVerbs;

/** Draws the options page in a state of the gallery, with what the test changes; the verbs are spies. */
export function renderOptions(name: string, over: Partial<OptionsModel> = {}, messages: Messages = en) {
  const state = optionsStates[name];
  const verbs = spies();
  const model = signal(state && { ...state, ...over });
  const view = render(
    <MessagesContext.Provider value={messages}>
      <OptionsPage model={model} verbs={verbs} now={signal(pictureNow)} />
    </MessagesContext.Provider>,
  );
  return { ...view, verbs, model };
}
