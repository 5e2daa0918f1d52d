import type { Signal } from '@preact/signals';
import type { Column } from '#core/domain/view-choice.ts';
import type { Pane } from '#core/domain/view-link.ts';

/** What is chosen on the full page alone. Written when the person chooses; whoever owns it remembers it. */
export interface FullPageChoices {
  readonly pane: Signal<Pane>;
  /** In their order, the company first. */
  readonly columns: Signal<readonly Column[]>;
}
