import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { CopyButton } from './copy-button.tsx';
import { diagnosticsText } from './diagnostics-text.ts';
import { Facts } from './facts.tsx';
import { SetAsideTable } from './set-aside-table.tsx';
import { SettingsSection } from './settings-section.tsx';
import { syncStateText } from './sync-state-text.ts';
import type { OptionsModel } from './options-model.ts';
import type { OptionsVerbs } from './options-verbs.ts';

interface DiagnosticsSectionProps {
  readonly model: OptionsModel;
  readonly verbs: OptionsVerbs;
  readonly now: number;
}

/** The state of sync, and what HubSpot sent that could not be read. */
export function DiagnosticsSection({ model, verbs, now }: DiagnosticsSectionProps) {
  const messages = useMessages();
  const texts = messages.options.diagnostics;
  const formats = useFormats();
  return (
    <SettingsSection anchor="diagnostics" title={texts.title} text={texts.text}>
      <Facts
        facts={[
          { label: texts.sync, value: syncStateText(model.status.sync, messages, now) },
          { label: texts.pending, value: formats.number(model.pendingCount) },
        ]}
      />
      <SetAsideTable setAside={model.setAside} portal={model.portal} />
      <div>
        <CopyButton
          label={texts.copy}
          text={() => diagnosticsText(model, new Date(now))}
          copyText={verbs.copyText}
        />
      </div>
    </SettingsSection>
  );
}
