import { signal, type Signal } from '@preact/signals';
import type { FullPageChoices } from '#components/target-accounts/full-page-choices.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { readViewLink, type Pane } from '#core/domain/view-link.ts';
import { keepInAddress } from './addressed-view.ts';
import { rememberedChoice, rememberedColumns } from './remembered-choice.ts';

/** What is chosen on the full page: as its address says, else as the last time. */
export function fullPageChoices(life: AbortSignal): {
  readonly choice: Signal<ViewChoice>;
  readonly fullPage: FullPageChoices;
} {
  const linked = readViewLink(location.hash);
  const pane = signal<Pane>(linked?.pane ?? 'accounts');
  const { choice, loaded } = rememberedChoice(linked?.choice);
  void loaded.then(() => keepInAddress({ pane, choice }, life));
  return { choice, fullPage: { pane, columns: rememberedColumns() } };
}
