import { useId, useState } from 'preact/hooks';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import field from '#components/ui/field.module.css';
import { dayAfter, startOfDay } from './snooze-until.ts';

interface SnoozeDialogProps {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** `until`: the beginning of the day, epoch milliseconds. */
  readonly onSnooze: (until: number) => void;
  readonly onClose: () => void;
}

/** Asks until which day a company is snoozed. */
export function SnoozeDialog({ name, now, onSnooze, onClose }: SnoozeDialogProps) {
  const { suggestions, ui } = useMessages();
  const texts = suggestions.snooze;
  const id = useId();
  const [day, setDay] = useState('');
  const [error, setError] = useState<string>();
  const confirm = () => {
    const until = startOfDay(day);
    if (until === undefined) setError(texts.missing);
    else if (until <= now) setError(texts.past);
    else onSnooze(until);
  };
  return (
    <Dialog
      title={texts.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="primary" onClick={confirm}>
            {texts.confirm}
          </Button>
        </>
      }
    >
      <form
        class={field.field}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <label class={field.label} for={id}>
          {texts.date}
        </label>
        <input
          id={id}
          type="date"
          class={field.control}
          min={dayAfter(now)}
          value={day}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
          onInput={(event) => {
            setDay(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <p class={field.hint} id={`${id}-hint`}>
          {texts.text}
        </p>
        {error && (
          <p class={field.error} id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  );
}
