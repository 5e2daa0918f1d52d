import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Company } from '#core/domain/company.ts';
import { companiesAddress } from '#core/domain/record-address.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { FirstSelection } from '#components/select-accounts/first-selection.tsx';
import { SelectDialog } from '#components/select-accounts/select-dialog.tsx';
import type { IndexPanels } from './create-index-panels.ts';

export interface AccountSelectionProps {
  readonly model: IndexReadModel;
  readonly panels: IndexPanels;
  readonly now: number;
  /** Resolves with whether the companies are target accounts from now on. */
  readonly onMark: (companies: readonly Company[]) => Promise<boolean>;
}

/** *Select target accounts*: the set-up step while there are none, else a panel over the index. */
export function AccountSelection(
  props: AccountSelectionProps & {
    readonly as: 'step' | 'panel';
    /** Of the step: other ways to choose. */
    readonly more?: ComponentChildren;
  },
) {
  const { as, more, model, panels, now, onMark } = props;
  const { selection } = panels;
  const isMarking = useSignal(false);
  const close = () => (panels.isSelecting.value = false);
  const { portal } = model.data;

  const confirm = async () => {
    const chosen = [...selection.chosen.value.values()];
    if (chosen.length === 0 || isMarking.value) return;
    isMarking.value = true;
    const isMarked = await onMark(chosen);
    isMarking.value = false;
    if (!isMarked) return;
    selection.reset();
    close();
  };

  const own = {
    selection,
    targetIds: panels.targetIds.value,
    owners: panels.owners.value,
    companiesUrl: portal && companiesAddress(portal),
    now,
    busy: isMarking.value,
    onConfirm: () => void confirm(),
  };
  return as === 'panel' ? <SelectDialog {...own} onClose={close} /> : <FirstSelection {...own} more={more} />;
}
