import { storage } from 'wxt/utils/storage';
import type { CompanyId, OwnerId } from '#core/domain/ids.ts';
import type { ProspectScore } from '#core/domain/prospect.ts';
import { columns, initialViewChoice, type Column, type ViewChoice } from '#core/domain/view-choice.ts';
import { withLock } from './locks.ts';
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
/** By what the CRM has for several companies (a domain, never a visited address): the one that was chosen. */
export type PageChoices = Readonly<Record<string, CompanyId>>;

/** By a domain or LinkedIn page of the CRM: the companies of which the person said *Not this company*. */
export type RuledOutCompanies = Readonly<Record<string, readonly CompanyId[]>>;

/** What the person chose, and what stands until they do. */
export const preferences = {
  viewChoice: preference<ViewChoice>('viewChoice', initialViewChoice),
  /** The full page's columns. */
  columns: preference<readonly Column[]>('columns', columns),
  /** Whether engagement of contacts without a legal basis is left out. */
  gdpr: preference<boolean>('gdpr', false),
  /** *I am*. */
  ownerId: preference<OwnerId | undefined>('ownerId', undefined),
  /** The score that makes a company a prospect, and the least of it. */
  prospectScore: preference<ProspectScore | undefined>('prospectScore', undefined),
  language: preference<Language>('language', 'auto'),
  theme: preference<Theme>('theme', 'auto'),
  /** Whether the toolbar button counts what changed elsewhere. */
  badge: preference<boolean>('badge', true),
  pageChoices: preference<PageChoices>('pageChoices', {}),
  ruledOut: preference<RuledOutCompanies>('ruledOut', {}),
};

/** Changes the remembered page choices; safe from several contexts at once. */
export const updatePageChoices = (change: (choices: PageChoices) => PageChoices): Promise<void> =>
  withLock('bullseye-page-choices', async () => {
    const { pageChoices } = preferences;
    await pageChoices.setValue(change(await pageChoices.getValue()));
  });

/** Changes the companies that were ruled out; safe from several contexts at once. */
export const updateRuledOut = (change: (all: RuledOutCompanies) => RuledOutCompanies): Promise<void> =>
  withLock('bullseye-ruled-out', async () => {
    const { ruledOut } = preferences;
    await ruledOut.setValue(change(await ruledOut.getValue()));
  });

/** Forgets everything that belongs to a portal; language and theme stay. */
export async function clearPreferences(): Promise<void> {
  const { viewChoice, gdpr, ownerId, prospectScore, pageChoices, ruledOut } = preferences;
  const ofPortal = [viewChoice, gdpr, ownerId, prospectScore, pageChoices, ruledOut];
  await Promise.all(ofPortal.map((item) => item.removeValue()));
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
