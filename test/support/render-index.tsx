import { signal, type Signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi, type Mock } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { en, type Messages } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
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
    ...over,
  };
}

interface RenderedIndex {
  readonly model: Signal<IndexReadModel | undefined>;
  readonly choice: Signal<ViewChoice>;
  readonly thisPage: Signal<PageMatch | undefined>;
  readonly verbs: { readonly [Verb in keyof IndexVerbs]: Mock<IndexVerbs[Verb]> };
}

interface RenderOptions {
  readonly model?: IndexReadModel | undefined;
  readonly choice?: Partial<ViewChoice>;
  readonly thisPage?: PageMatch;
  readonly layout?: 'popup' | 'page';
  readonly messages?: Messages;
}

/** Draws the index as an entrypoint would; the verbs only record. */
export function renderIndex(options: RenderOptions = {}): RenderedIndex {
  definePopovers();
  const rendered: RenderedIndex = {
    model: signal('model' in options ? options.model : buildIndexModel()),
    choice: signal({ ...initialViewChoice, ...options.choice }),
    thisPage: signal(options.thisPage),
    verbs: {
      setTargetAccount: vi.fn<IndexVerbs['setTargetAccount']>(() =>
        Promise.resolve({ groupId: 'group-1', outcome: { ok: true, value: null } }),
      ),
      undo: vi.fn(),
      syncNow: vi.fn(),
      retryChanges: vi.fn(),
      discardChanges: vi.fn(),
      openOverview: vi.fn(),
      openRecord: vi.fn(),
      openRecordForm: vi.fn(),
      openInTab: vi.fn(),
      openOptions: vi.fn(),
      exploreSample: vi.fn(),
      lookUpThisPage: vi.fn(),
    },
  };
  const layout = options.layout ?? 'popup';
  render(
    <MessagesContext.Provider value={options.messages ?? en}>
      <IndexPage
        model={rendered.model}
        choice={rendered.choice}
        thisPage={layout === 'popup' ? rendered.thisPage : undefined}
        layout={layout}
        verbs={rendered.verbs}
        now={signal(testNow)}
      />
    </MessagesContext.Provider>,
  );
  return rendered;
}
