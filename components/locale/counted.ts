import { plural } from './plural.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A count with its noun, `1,204 contacts`: grouped digits and the plural form of `locale`. */
export function counted(locale: string, count: number, forms: Parameters<typeof plural>[2]): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return `${format.format(count)} ${plural(locale, count, forms)}`;
}
