import type { OwnerId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import { useMessages } from '#components/locale/messages.ts';
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx';
import { SettingsSection } from './settings-section.tsx';
import styles from './controls.module.css';

interface PersonSectionProps {
  readonly owners: readonly Owner[];
  readonly ownerId: OwnerId | undefined;
  readonly onChange: (ownerId: OwnerId | undefined) => void;
}

/** Which of the portal's owners the person is. */
export function PersonSection({ owners, ownerId, onChange }: PersonSectionProps) {
  const { options, locale } = useMessages();
  const texts = options.me;
  const { compare } = new Intl.Collator(locale);
  const choices: readonly SelectOption<OwnerId | ''>[] = [
    { value: '', label: texts.nobody },
    ...owners
      .filter((owner) => owner.isActive || owner.id === ownerId)
      .sort((a, b) => compare(a.name, b.name))
      .map((owner) => ({
        value: owner.id,
        label: owner.isActive ? owner.name : texts.deactivated(owner.name),
      })),
  ];
  return (
    <SettingsSection title={texts.title} text={texts.text}>
      <div class={styles.narrow}>
        <SelectField
          label={texts.iAm}
          value={ownerId ?? ''}
          options={choices}
          hint={owners.length === 0 ? texts.noOwners : undefined}
          disabled={owners.length === 0}
          onChange={(value) => onChange(value === '' ? undefined : value)}
        />
      </div>
    </SettingsSection>
  );
}
