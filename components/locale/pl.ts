import type { Messages } from './en.ts';
import { shell } from './pl/shell.ts';

export const pl: Messages = { locale: 'pl', shell };
