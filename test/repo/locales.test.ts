import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { root } from './read-tree.ts';

/** Every message by its path, as what matters of it: a text, or a function of so many parts. */
function outline(value: unknown, path = ''): [path: string, shape: string][] {
  if (typeof value === 'string') return [[path, value.trim() === '' ? 'empty' : 'text']];
  if (typeof value === 'function') return [[path, `function of ${value.length}`]];
  return Object.entries(Object(value)).flatMap(([key, inner]) =>
    outline(inner, path ? `${path}.${key}` : key),
  );
}

describe('the locales', () => {
  test('say the same things', () => {
    const english = outline(en);
    expect(english.length).toBeGreaterThan(50);
    expect(Object.fromEntries(outline(pl))).toEqual(Object.fromEntries(english));
  });

  test.each([
    ['English', en],
    ['Polish', pl],
  ])('have a text for every message: %s', (_language, messages) => {
    expect(outline(messages).filter(([, shape]) => shape === 'empty')).toEqual([]);
  });

  test('have the same texts for the manifest', () => {
    const read = (locale: string) =>
      JSON.parse(readFileSync(join(root, 'public', '_locales', locale, 'messages.json'), 'utf8'));
    expect(Object.keys(read('en'))).toContain('description');
    expect(outline(read('pl'))).toEqual(outline(read('en')));
    // What the stores take.
    for (const locale of ['en', 'pl'])
      expect(read(locale).description.message.length).toBeLessThanOrEqual(132);
  });
});
