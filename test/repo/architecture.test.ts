import { describe, expect, test } from 'vitest';
import { checkSources, checkTopLevel } from './architecture.ts';
import { readSources, readTopLevel, root } from './read-tree.ts';

const plant = (files: Readonly<Record<string, string>>) => checkSources(new Map(Object.entries(files)));

describe('the repository', () => {
  test('has the given top level', () => {
    expect(checkTopLevel(readTopLevel())).toEqual([]);
  });

  test('keeps its rules', () => {
    const sources = readSources(['core', 'components', 'entrypoints', 'test']);
    // Enough files that an empty read can't pass for a clean one.
    expect(sources.size, root).toBeGreaterThan(100);
    expect(checkSources(sources)).toEqual([]);
  });
});

describe('the check', () => {
  test('lets a clean tree pass', () => {
    const problems = plant({
      'core/domain/deal.ts': '/** From `hs_is_closed`. */\nexport const isOpen = true;',
      'core/storage/rows.ts': "import { isOpen } from '#core/domain/deal.ts';\nimport { openDB } from 'idb';",
      'core/live/live.ts': "import { signal } from '@preact/signals';",
      'core/hubspot/deal-properties.ts':
        "export const properties = ['hs_is_closed', 'num_associated_contacts'];",
      'entrypoints/background/index.ts': "import '#core/storage/rows.ts';\nexport default 1;",
    });
    expect(problems).toEqual([]);
  });

  test.each([
    ['upward', 'core/domain/a.ts', "import { b } from '#core/sync/b.ts';"],
    ['upward by type only', 'core/storage/a.ts', "import type { B } from '#core/read-models/b.ts';"],
    ['upward by an inline type', 'core/storage/a.ts', "export type A = import('#core/sync/b.ts').B;"],
    ['upward and late', 'core/storage/a.ts', "export const a = () => import('#core/sync/b.ts');"],
    ['upward from core to components', 'core/live/a.ts', "import { b } from '#components/ui/b.tsx';"],
    ['sideways', 'core/hubspot/a.ts', "import { b } from '#core/storage/b.ts';"],
    ['sideways between the edges', 'core/live/a.ts', "import { b } from '#core/messaging/b.ts';"],
    ['out of the sample portal', 'core/sample-portal/a.ts', "import { b } from '#core/domain/b.ts';"],
    ['from the tests', 'components/ui/a.tsx', "import { b } from '#test/support/b.ts';"],
  ])('reports an import that goes %s', (_kind, path, source) => {
    expect(plant({ [path]: source })).toEqual([
      expect.stringMatching(`^${path}: imports go down, never up or sideways`),
    ]);
  });

  test('reports a cycle, closed by a type import too', () => {
    const problems = plant({
      'core/sync/a.ts': "import { b } from './b.ts';",
      'core/sync/b.ts': "import { c } from './c.ts';",
      'core/sync/c.ts': "import type { A } from './a.ts';",
      'core/sync/d.ts': "import { a } from './a.ts';",
    });
    expect(problems).toEqual(['import cycle: core/sync/a.ts → core/sync/b.ts → core/sync/c.ts']);
  });

  test.each([
    ['a string', "export const name = 'hs_is_target_account';"],
    ['a key', 'export const row = { notes_last_contacted: 1 };'],
    ['a member', 'export const read = (row: { num_contacts: 1 }) => row.num_contacts;'],
    ['a template', 'export const say = (x: string) => `${x} hs_lastmodifieddate`;'],
  ])("reports HubSpot's property name in %s", (_kind, source) => {
    expect(plant({ 'core/read-models/a.ts': source })).toEqual([
      expect.stringMatching("^core/read-models/a.ts: HubSpot's property name "),
    ]);
  });

  test.each([
    ['core/domain/a.ts', "import * as z from 'zod/mini';", 'this layer does not know that package'],
    ['core/sync/a.ts', "import { h } from 'preact';", 'this layer does not know that package'],
    [
      'components/ui/a.tsx',
      "import { browser } from 'wxt/browser';",
      'this layer does not know that package',
    ],
    ['core/sync/a.ts', "import { b } from '../storage/b.ts';", 'across folders, import by #name'],
    ['components/ui/a.tsx', "import { b } from './b';", 'an import names its file with the extension'],
    ['core/sync/a.ts', 'export default 1;', 'default export'],
    ['core/sync/a.ts', 'export default function a() {}', 'default export'],
    ['core/sync/a.ts', "export { b } from './b.ts';", 'only re-exports other files'],
    ['core/stray.ts', 'export {};', 'belongs to no layer'],
    ['components/ui/BigButton.tsx', 'export {};', 'file names are kebab-case'],
    ['core/sync/date-utils.ts', 'export {};', 'the name says nothing about what is in it'],
  ])('reports what is wrong in %s: %j', (path, source, problem) => {
    expect(plant({ [path]: source })).toEqual([expect.stringContaining(problem)]);
  });

  test('reports a file that is too long', () => {
    const problems = plant({ 'core/sync/a.ts': ';\n'.repeat(300), 'core/sync/b.ts': ';\n'.repeat(301) });
    expect(problems).toEqual(['core/sync/b.ts: 301 lines, at most 300']);
  });

  test('reports what is missing or too much at the top level', () => {
    const names = readTopLevel().filter((name) => name !== 'LICENSE');
    expect(checkTopLevel([...names, 'utils'])).toEqual([
      'utils does not belong at the top level',
      'LICENSE is missing at the top level',
    ]);
  });
});
