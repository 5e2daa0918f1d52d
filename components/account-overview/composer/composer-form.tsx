import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import X from 'lucide/dist/esm/icons/x.mjs';
import { type ActivityDraft, type DraftKind, draftProblems } from '#core/domain/activity-draft.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { OwnerId } from '#core/domain/ids.ts';
import { type DraftText, isBegun } from '#core/domain/kept-drafts.ts';
import type { Owner } from '#core/domain/owner.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { CallFields } from './call-fields.tsx';
import { type FieldErrors, fieldErrors } from './problem-text.ts';
import { filledText, readDraft } from './read-draft.ts';
import { TaskFields } from './task-fields.tsx';
import styles from './composer.module.css';

interface ComposerFormProps {
  readonly id: string;
  readonly kind: DraftKind;
  readonly text: DraftText;
  readonly owners: readonly Owner[];
  readonly me: OwnerId | undefined;
  readonly now: number;
  /** Puts the cursor into the first field. */
  readonly takesFocus: boolean;
  readonly onChange: (change: DraftText) => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
  /** Resolves once it is durable, or with the reason why it is not. */
  readonly onSave: (draft: ActivityDraft) => Promise<Failure | undefined>;
}

/** The form of one activity. What is typed is kept by the caller at once; saving closes it. */
export function ComposerForm(props: ComposerFormProps) {
  const { id, kind, now, me } = props;
  const messages = useMessages();
  const { composer: texts } = messages;
  const [openedAt] = useState(now);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<Failure>();
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const text = filledText(kind, props.text, { openedAt, me });

  useLayoutEffect(() => {
    if (props.takesFocus) form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [props.takesFocus]);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  const save = async () => {
    if (isSaving) return;
    const draft = readDraft(kind, text, { now, me });
    const problems = draftProblems(draft, now);
    setErrors(fieldErrors(kind, problems, messages));
    setFailure(undefined);
    if (problems.length > 0) return;
    setSaving(true);
    setFailure(await props.onSave(draft));
    setSaving(false);
  };
  const change = (changed: DraftText) => {
    if (Object.keys(errors).length > 0) setErrors({});
    props.onChange(changed);
  };
  const fields = { text, errors, onChange: change };
  return (
    // Keys work wherever the cursor is in the form; each has a button that does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      id={id}
      class={styles.form}
      aria-label={texts.title[kind]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        } else if (event.key === 'Escape' && !event.isComposing) {
          event.preventDefault();
          props.onClose();
        }
      }}
    >
      <div class={styles.head}>
        <h2 class={styles.title}>{texts.title[kind]}</h2>
        <IconButton label={texts.close} icon={X} size="sm" onClick={props.onClose} />
      </div>
      {kind === 'note' && (
        <TextArea
          label={texts.body.note}
          value={text.body}
          error={errors.body}
          onInput={(body) => change({ body })}
        />
      )}
      {kind === 'task' && <TaskFields {...fields} owners={props.owners} now={now} />}
      {kind === 'call' && <CallFields {...fields} />}
      {failure && <NotSaved failure={failure} now={now} />}
      <div class={styles.actions}>
        <Button type="submit" kind="primary" size="sm" busy={isSaving}>
          {texts.save[kind]}
        </Button>
        {isBegun(props.text) && (
          <Button kind="quiet" size="sm" onClick={props.onDiscard}>
            {texts.discard}
          </Button>
        )}
        <p class={styles.keys}>{texts.keys(isApple() ? '⌘' : 'Ctrl')}</p>
      </div>
    </form>
  );
}

function NotSaved({ failure, now }: { readonly failure: Failure; readonly now: number }) {
  const messages = useMessages();
  const { sentence, whatToDo } = failureText(failure, messages, now);
  return (
    <Notice kind="bad" announce nextStep={`${sentence} ${whatToDo}`}>
      {messages.composer.notSaved}
    </Notice>
  );
}

const isApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);
