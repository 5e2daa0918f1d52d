import '#components/ui/tokens.css';
import { render, type ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import { en, type Messages } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { chosenLanguage } from '#core/platform/chosen-language.ts';
import { log } from '#core/platform/log.ts';
import { preferences } from '#core/platform/preferences.ts';

/** Whoever speaks English need not wait for other languages. */
const catalogues: Readonly<Record<string, () => Promise<Messages>>> = {
  pl: async () => (await import('#components/locale/pl.ts')).pl,
};

/** What every page's composition gets: its life and the text it speaks. */
export interface PageContext {
  /** Aborted when the page goes away. */
  readonly life: AbortSignal;
}

/** English where there are no texts in this language, or they can't be had: a page is never without. */
async function textsIn(language: string): Promise<Messages> {
  try {
    return (await catalogues[language]?.()) ?? en;
  } catch (error) {
    log.error('Texts of a language', error);
    return en;
  }
}

/**
 * Starts one of the extension's pages: language and theme as chosen, before the first paint and whenever the
 * choice changes, then what `compose` builds, inside `#app`.
 */
export async function startPage(
  compose: (context: PageContext) => ComponentChildren | Promise<ComponentChildren>,
): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const ending = new AbortController();
  addEventListener('pagehide', () => ending.abort());

  const composing = compose({ life: ending.signal });
  const messages = signal<Messages>(en);
  let latest = 0;
  const dress = async () => {
    const turn = (latest += 1);
    const [texts, theme] = await Promise.all([chosenLanguage().then(textsIn), preferences.theme.getValue()]);
    if (turn !== latest) return;
    messages.value = texts;
    document.documentElement.lang = messages.value.locale;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  const [content] = await Promise.all([composing, dress()]);
  preferences.language.watch(() => void dress());
  preferences.theme.watch(() => void dress());

  const Page = () => <MessagesContext.Provider value={messages.value}>{content}</MessagesContext.Provider>;
  render(<Page />, root);
}
