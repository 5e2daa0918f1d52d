import type { Messages } from './en.ts';
import { shell } from './pl/shell.ts';
import { hubspotWords } from './pl/hubspot-words.ts';

export const pl: Messages = { locale: 'pl', hubspotWords, shell };
