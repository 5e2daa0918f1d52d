import { useId, useRef, useState } from 'preact/hooks';
import Upload from 'lucide/dist/esm/icons/upload.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ImportModel } from './create-import.ts';
import { StepFrame } from './step-frame.tsx';
import styles from './source-step.module.css';

/** A file, dropped or picked, or pasted text. */
export function SourceStep({ model }: { readonly model: ImportModel }) {
  const texts = useMessages().importPage.source;
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const problem = model.problem.value;
  const take = (file: File | null | undefined) => {
    if (file) void model.readFile(file);
  };
  return (
    <StepFrame title={texts.title} text={texts.text} isFirst>
      {problem && (
        <Notice kind="bad" announce>
          {texts.problems[problem]}
        </Notice>
      )}
      <div class={styles.ways}>
        {/* Dropping is a convenience of the mouse; the button inside does the same. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          class={classNames(styles.drop, isOver && styles.over)}
          data-drop=""
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files[0]);
          }}
        >
          <Icon icon={Upload} size="lg" />
          <p class={styles.invitation}>{texts.drop}</p>
          <p class={styles.or}>{texts.or}</p>
          <Button onClick={() => picker.current?.click()}>{texts.pick}</Button>
          <input
            ref={picker}
            class="visually-hidden"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            aria-label={texts.pick}
            tabIndex={-1}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              // The same file may be picked again, after it was changed.
              event.currentTarget.value = '';
            }}
          />
        </div>
        <form
          class={styles.paste}
          onSubmit={(event) => {
            event.preventDefault();
            model.readText(text);
          }}
        >
          <label class={styles.label} for={id}>
            {texts.paste}
          </label>
          <textarea
            id={id}
            class={styles.area}
            value={text}
            placeholder={texts.placeholder}
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class={styles.hint}>
            {texts.pasteHint}
          </p>
          <div>
            <Button kind="primary" type="submit">
              {texts.next}
            </Button>
          </div>
        </form>
      </div>
      <p class={styles.hint}>{texts.private}</p>
    </StepFrame>
  );
}
