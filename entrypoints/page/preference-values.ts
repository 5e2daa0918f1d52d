import type { Preferences } from '#components/options/options-model.ts';
import { preferences } from '#core/platform/preferences.ts';

/** The choices that the options page shows, as they are now. */
export async function readPreferences(): Promise<Preferences> {
  const [gdpr, ownerId, language, theme, badge, directory] = await Promise.all([
    preferences.gdpr.getValue(),
    preferences.ownerId.getValue(),
    preferences.language.getValue(),
    preferences.theme.getValue(),
    preferences.badge.getValue(),
    preferences.directory.getValue(),
  ]);
  return { gdpr, ownerId: ownerId, language, theme, badge, directory };
}

/** Remembers what changed. */
export async function writePreferences(change: Partial<Preferences>): Promise<void> {
  await Promise.all([
    change.gdpr !== undefined && preferences.gdpr.setValue(change.gdpr),
    'ownerId' in change && preferences.ownerId.setValue(change.ownerId),
    change.language !== undefined && preferences.language.setValue(change.language),
    change.theme !== undefined && preferences.theme.setValue(change.theme),
    change.directory !== undefined && preferences.directory.setValue(change.directory),
    change.badge !== undefined && preferences.badge.setValue(change.badge),
  ]);
}
