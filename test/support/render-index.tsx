import { signal, type Signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi, type Mock } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { columns, initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import { en, type Messages } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import type { Suggestions } from '#components/suggestions/suggestions-verbs.ts';
import type { FullPageChoices } from '#components/target-accounts/full-page-choices.ts';
import { IndexPage } from '#components/target-accounts/index-page.tsx';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import { buildIndexData } from './builders.ts';
import { definePopovers } from './popover.ts';

/** The moment of the tests: 23 November 2026, 14:30 UTC. */
export const testNow = Date.UTC(2026, 10, 23, 14, 30);

/** A connected portal, synced three minutes ago, with nothing in it. */
export function buildIndexModel(over: Partial<IndexReadModel> = {}): IndexReadModel {
  return {
    connection: { kind: 'portal', portalId: brandId('4815162'), connectedAt: 0 },
    status: { sync: { state: 'idle' }, completedAt: testNow - 180_000, setAside: 0 },
    data: buildIndexData(),
    pending: [],
    refusedCompanies: [],
    isOverviewBarred: false,
    ...over,
  };
}

interface RenderedIndex {
  readonly model: Signal<IndexReadModel | undefined>;
  readonly choice: Signal<ViewChoice>;
  readonly thisPage: Signal<PageMatch | undefined>;
  readonly fullPage: FullPageChoices;
  readonly now: Signal<number>;
  readonly verbs: { readonly [Verb in keyof IndexVerbs]: Mock<IndexVerbs[Verb]> };
}

interface RenderOptions {
  readonly model?: IndexReadModel | undefined;
  readonly choice?: Partial<ViewChoice>;
  readonly thisPage?: PageMatch;
  readonly lookUp?: LookUp;
  readonly layout?: 'popup' | 'page';
  readonly suggestions?: Suggestions;
  readonly messages?: Messages;
}

/** Draws the index as an entrypoint would; the verbs only record. */
export function renderIndex(options: RenderOptions = {}): RenderedIndex {
  definePopovers();
  const rendered: RenderedIndex = {
    model: signal('model' in options ? options.model : buildIndexModel()),
    choice: signal({ ...initialViewChoice, ...options.choice }),
    thisPage: signal(options.thisPage),
    fullPage: { pane: signal('accounts'), columns: signal(columns) },
    now: signal(testNow),
    verbs: {
      setTargetAccount: vi.fn<IndexVerbs['setTargetAccount']>(() =>
        Promise.resolve({ groupId: 'group-1', outcome: { ok: true, value: null } }),
      ),
      undo: vi.fn(),
      syncNow: vi.fn(),
      retryChanges: vi.fn(),
      discardChanges: vi.fn(),
      openAccount: vi.fn(),
      openOverview: vi.fn(),
      openRecord: vi.fn(),
      openRecordForm: vi.fn(),
      openInTab: vi.fn(),
      openImport: vi.fn(),
      openOptions: vi.fn(),
      saveFile: vi.fn(),
      exportEverything: vi.fn<IndexVerbs['exportEverything']>(() =>
        Promise.resolve({ ok: true, value: null }),
      ),
      copyLink: vi.fn<IndexVerbs['copyLink']>(() => Promise.resolve(true)),
      exploreSample: vi.fn(),
      lookUpThisPage: vi.fn(),
      makeListedTarget: vi.fn(),
      chooseForThisPage: vi.fn(),
      chooseAgain: vi.fn(),
      watchChanges: vi.fn(() => signal({ pending: [], groups: [], companies: new Map() })),
      findCompanies: vi.fn<IndexVerbs['findCompanies']>(() =>
        Promise.resolve({ ok: true, value: { companies: [], total: 0, cursor: undefined } }),
      ),
      findLocalCompanies: vi.fn<IndexVerbs['findLocalCompanies']>(() => Promise.resolve([])),
    },
  };
  const layout = options.layout ?? 'popup';
  render(
    <MessagesContext.Provider value={options.messages ?? en}>
      <IndexPage
        model={rendered.model}
        choice={rendered.choice}
        thisPage={layout === 'popup' ? rendered.thisPage : undefined}
        lookUp={options.lookUp && signal(options.lookUp)}
        layout={layout}
        fullPage={layout === 'page' ? rendered.fullPage : undefined}
        verbs={rendered.verbs}
        suggestions={options.suggestions}
        now={rendered.now}
      />
    </MessagesContext.Provider>,
  );
  return rendered;
}
