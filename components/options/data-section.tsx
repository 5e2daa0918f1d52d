import { formatBytes } from '#components/locale/bytes.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Facts } from './facts.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { OptionsModel } from './options-model.ts';

/** What the local copy holds and how large it is. */
export function DataSection({ model }: { readonly model: OptionsModel }) {
  const { options, locale } = useMessages();
  const texts = options.data;
  const formats = useFormats();
  const { counts, storageBytes, status } = model;
  return (
    <SettingsSection title={texts.title} text={texts.text}>
      <Facts
        facts={[
          { label: texts.accounts, value: formats.number(counts.accounts) },
          { label: texts.openDeals, value: formats.number(counts.openDeals) },
          { label: texts.owners, value: formats.number(counts.owners) },
          { label: texts.overviews, value: formats.number(counts.overviews) },
          { label: texts.profiles, value: formats.number(counts.profiles) },
          {
            label: texts.size,
            value: storageBytes === undefined ? texts.unknown : formatBytes(locale, storageBytes),
          },
          {
            label: texts.lastSync,
            value: status.completedAt === undefined ? texts.never : formats.dateTime(status.completedAt),
          },
        ]}
      />
    </SettingsSection>
  );
}
