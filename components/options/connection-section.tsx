import { useMessages } from '#components/locale/messages.ts';
import { ConnectForm } from './connect-form.tsx';
import { Connected } from './connected.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { OptionsModel } from './options-model.ts';
import type { OptionsVerbs } from './options-verbs.ts';

interface ConnectionSectionProps {
  readonly model: OptionsModel;
  readonly verbs: OptionsVerbs;
  readonly now: number;
}

/** Where accounts come from: connect, look around with sample data, disconnect. */
export function ConnectionSection({ model, verbs, now }: ConnectionSectionProps) {
  const texts = useMessages().options.connection;
  return (
    <SettingsSection title={texts.title} text={texts.text}>
      {model.connection.kind !== 'none' && (
        <Connected model={model} connection={model.connection} verbs={verbs} now={now} />
      )}
      {model.connection.kind !== 'portal' && <ConnectForm model={model} verbs={verbs} now={now} />}
    </SettingsSection>
  );
}
