import type { Messages } from './en.ts';
import { shell } from './pl/shell.ts';
import { hubspotWords } from './pl/hubspot-words.ts';
import { overview } from './pl/overview.ts';

export const pl: Messages = { locale: 'pl', overview, hubspotWords, shell };
