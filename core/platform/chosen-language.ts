import { browser } from 'wxt/browser';
import { preferences } from './preferences.ts';

/** The language to speak (ISO 639-1): the one that was chosen, else the browser's. There may be no texts for it. */
export async function chosenLanguage(): Promise<string> {
  const language = await preferences.language.getValue();
  return language === 'auto' ? browser.i18n.getUILanguage().slice(0, 2) : language;
}
