import { batch, effect, type Signal } from '@preact/signals';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import { readViewLink, writeViewLink, type Pane } from '#core/domain/view-link.ts';

interface AddressedView {
  readonly pane: Signal<Pane>;
  readonly choice: Signal<ViewChoice>;
}

/**
 * Keeps the view in the page's address, so that the address can be shared, and Back and Forward go from view to
 * view: each choice is a step, each letter of a search is none.
 */
export function keepInAddress({ pane, choice }: AddressedView, life: AbortSignal): void {
  let isStep = false;
  let before = choice.peek();
  const stop = effect(() => {
    const link = `#${writeViewLink({ pane: pane.value, choice: choice.value })}`;
    const isTyping = isOneSearch(before, choice.value);
    before = choice.value;
    if (link === location.hash) return;
    if (isStep && !isTyping) history.pushState(null, '', link);
    else history.replaceState(null, '', link);
  });
  isStep = true;

  const follow = () => {
    const view = readViewLink(location.hash) ?? { pane: 'accounts', choice: initialViewChoice };
    isStep = false;
    batch(() => {
      pane.value = view.pane;
      choice.value = view.choice;
    });
    isStep = true;
  };
  addEventListener('popstate', follow, { signal: life });
  life.addEventListener('abort', stop);
}

const isOneSearch = (before: ViewChoice, after: ViewChoice): boolean =>
  before.search !== '' &&
  after.search !== '' &&
  before.search !== after.search &&
  JSON.stringify({ ...before, search: '' }) === JSON.stringify({ ...after, search: '' });
