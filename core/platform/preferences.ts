import { storage } from 'wxt/utils/storage';
import type { CompanyId, OwnerId } from '#core/domain/ids.ts';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import { publish } from './notices.ts';

/** A remembered choice. Saving it is seen by every context: through `watch`, and as a notice *preferences*. */
export interface Preference<Value> {
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
  /** Back to the default. */
  removeValue(): Promise<void>;
  /** Calls back when any context saved another value; returns how to stop. */
  watch(callback: (value: Value) => void): () => void;
}

export type Language = 'auto' | 'en' | 'pl';
export type Theme = 'auto' | 'light' | 'dark';
/** By CRM domain (never a visited address): the company chosen where several have that domain. */
export type PageChoices = Readonly<Record<string, CompanyId>>;

/** What the person chose, and what stands until they do. */
export const preferences = {
  viewChoice: preference<ViewChoice>('viewChoice', initialViewChoice),
  /** Whether engagement of contacts without a legal basis is left out. */
  gdpr: preference<boolean>('gdpr', false),
  /** *I am*. */
  ownerId: preference<OwnerId | undefined>('ownerId', undefined),
  language: preference<Language>('language', 'auto'),
  theme: preference<Theme>('theme', 'auto'),
  pageChoices: preference<PageChoices>('pageChoices', {}),
};

/** Remembers which company stands for a CRM domain; `undefined` forgets. Safe from several contexts at once. */
export const choosePageCompany = (domain: string, companyId: CompanyId | undefined): Promise<void> =>
  navigator.locks.request('bullseye-page-choices', async () => {
    const { [domain]: _forgotten, ...others } = await preferences.pageChoices.getValue();
    await preferences.pageChoices.setValue(
      companyId === undefined ? others : { ...others, [domain]: companyId },
    );
  });

/** Forgets everything that belongs to a portal; language and theme stay. */
export async function clearPreferences(): Promise<void> {
  const { viewChoice, gdpr, ownerId, pageChoices } = preferences;
  await Promise.all([viewChoice, gdpr, ownerId, pageChoices].map((item) => item.removeValue()));
}

function preference<Value>(name: string, fallback: Value): Preference<Value> {
  const item = storage.defineItem<Value>(`local:${name}`);
  return {
    getValue: async () => (await item.getValue()) ?? fallback,
    setValue: async (value) => {
      await item.setValue(value);
      publish('preferences');
    },
    removeValue: async () => {
      await item.removeValue();
      publish('preferences');
    },
    watch: (callback) => item.watch((value) => callback(value ?? fallback)),
  };
}
