import { useSignal } from '@preact/signals';
import { ChangesButton } from './changes-button.tsx';
import { ChangesDialog, type ChangesVerbs } from './changes-dialog.tsx';

interface ChangesAccessProps {
  /** Changes that have not reached HubSpot. */
  readonly count: number;
  readonly verbs: ChangesVerbs;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The button *Changes* with the dialog that it opens. */
export function ChangesAccess({ count, verbs, now }: ChangesAccessProps) {
  const isOpen = useSignal(false);
  return (
    <>
      <ChangesButton count={count} onClick={() => (isOpen.value = true)} />
      {isOpen.value && <ChangesDialog verbs={verbs} now={now} onClose={() => (isOpen.value = false)} />}
    </>
  );
}
