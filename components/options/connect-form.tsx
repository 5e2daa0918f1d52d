import { useState } from 'preact/hooks';
import FlaskConical from 'lucide/dist/esm/icons/flask-conical.mjs';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { KeyGuide } from './key-guide.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsVerbs } from './options-verbs.ts';
import styles from './connect-form.module.css';

interface ConnectFormProps {
  readonly model: OptionsModel;
  readonly verbs: OptionsVerbs;
  readonly now: number;
}

/** Takes a service key and says why HubSpot refused it; or the way to the sample data. */
export function ConnectForm({ model, verbs, now }: ConnectFormProps) {
  const messages = useMessages();
  const texts = messages.options.connection;
  const [key, setKey] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isChecking = model.connecting.state === 'checking';
  const refusal =
    model.connecting.state === 'refused' ? failureText(model.connecting.failure, messages, now) : undefined;
  return (
    <>
      <form
        class={styles.form}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(key.trim() === '');
          if (key.trim() !== '' && !isChecking) verbs.connect(key.trim());
        }}
      >
        <div class={styles.field}>
          <TextField
            label={texts.key}
            type="password"
            autoComplete="off"
            value={key}
            hint={texts.keyHint}
            error={isMissing ? texts.needKey : undefined}
            onInput={(value) => {
              setKey(value);
              setMissing(false);
            }}
          />
        </div>
        <div class={styles.connect}>
          <Button kind="primary" type="submit" busy={isChecking}>
            {texts.connect}
          </Button>
        </div>
      </form>
      <output class={isChecking ? styles.checking : 'visually-hidden'}>{isChecking && texts.checking}</output>
      {refusal && (
        <Notice
          kind="bad"
          announce
          nextStep={[refusal.whatToDo, refusal.hubSpotSays].filter(Boolean).join(' ')}
        >
          {refusal.sentence}
        </Notice>
      )}
      <KeyGuide copyText={verbs.copyText} isOpen={model.connection.kind === 'none'} />
      {model.connection.kind === 'none' && (
        <div class={styles.sample}>
          <div>
            <p class={styles.question}>{texts.or}</p>
            <p class={styles.hint}>{texts.sampleText}</p>
          </div>
          <Button icon={FlaskConical} onClick={verbs.exploreSample}>
            {texts.sample}
          </Button>
        </div>
      )}
    </>
  );
}
