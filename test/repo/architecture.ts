import { posix } from 'node:path';
import { findCycles } from './find-cycles.ts';
import { readFacts, type SourceFacts } from './source-facts.ts';

/** Low to high; a folder imports from layers strictly below its own and from itself. */
const layers: readonly (readonly string[])[] = [
  ['core/domain'],
  ['core/platform'],
  ['core/hubspot', 'core/storage', 'core/sample-portal'],
  ['core/sync', 'core/commands', 'core/read-models'],
  ['core/live', 'core/messaging'],
  ['components'],
  ['entrypoints'],
];

// prettier-ignore
const topLevel = [
  'entrypoints', 'components', 'core', 'test', 'public',
  'wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE',
];

/** Where WXT and vitest look for a default export. */
const defaultExports = ['wxt.config.ts', 'test/vitest.config.ts', 'entrypoints/background/index.ts'];

const knowsHubspot = ['core/hubspot/', 'core/sample-portal/', 'test/'];
const propertyName = /\b(?:hs|notes|num)_[a-z0-9]\w*/;

/** Packages that a layer must not know, by the beginning of their names. */
const forbiddenPackages: Readonly<Record<string, readonly string[]>> = {
  'core/': ['preact', 'puppeteer', 'node:'],
  'components/': ['wxt', 'idb', 'puppeteer', 'node:'],
  'entrypoints/': ['puppeteer', 'node:'],
};

const longest = 300;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
const emptyNames = /(^|[/-])(utils?|helpers?|common|managers?|misc)([-./]|$)/;

/** One sentence for each name at the top level that is missing or does not belong there. */
export function checkTopLevel(names: readonly string[]): string[] {
  return [
    ...names
      .filter((name) => !topLevel.includes(name))
      .map((name) => `${name} does not belong at the top level`),
    ...topLevel.filter((name) => !names.includes(name)).map((name) => `${name} is missing at the top level`),
  ];
}

/** One sentence for each way in which the files (path to text) break the repository's rules. */
export function checkSources(sources: ReadonlyMap<string, string>): string[] {
  const files = [...sources]
    .filter(([path]) => /\.tsx?$/.test(path))
    .map(([path, text]) => readFacts(path, text));
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap(({ path }) => (path && sources.has(path) ? [path] : [])),
    ]),
  );
  return [
    ...[...sources.keys()].flatMap(checkName),
    ...files.flatMap(checkImports),
    ...files.flatMap(checkContent),
    ...findCycles(graph).map((cycle) => `import cycle: ${cycle.join(' → ')}`),
  ];
}

function checkName(path: string): string[] {
  const problems: string[] = [];
  if (!kebabCase.test(posix.basename(path))) problems.push(`${path}: file names are kebab-case`);
  if (emptyNames.test(path)) problems.push(`${path}: the name says nothing about what is in it`);
  return problems;
}

function checkImports(file: SourceFacts): string[] {
  return file.imports.flatMap(({ specifier, path }) => {
    const complain = (rule: string) => [`${file.path}: ${rule} (${specifier})`];
    if (path === undefined) {
      const forbidden = Object.entries(forbiddenPackages).some(
        ([folder, names]) => file.path.startsWith(folder) && names.some((name) => specifier.startsWith(name)),
      );
      if (file.path.startsWith('core/domain/') || forbidden)
        return complain('this layer does not know that package');
      return [];
    }
    if (specifier.startsWith('..') && layerOf(file.path)?.folder !== layerOf(path)?.folder) {
      return complain('across folders, import by #name');
    }
    if (!/\.(tsx?|css|svg|json)(\?.*)?$/.test(specifier))
      return complain('an import names its file with the extension');
    return mayImport(file.path, path) ? [] : complain('imports go down, never up or sideways');
  });
}

function mayImport(from: string, to: string): boolean {
  if (from.startsWith('test/')) return true;
  const [own, other] = [layerOf(from), layerOf(to)];
  if (!own || !other) return false;
  if (own.folder === other.folder) return true;
  return own.folder !== 'core/sample-portal' && other.rank < own.rank;
}

function layerOf(path: string): { readonly folder: string; readonly rank: number } | undefined {
  for (const [rank, folders] of layers.entries()) {
    const folder = folders.find((one) => path.startsWith(`${one}/`));
    if (folder !== undefined) return { folder, rank };
  }
  return undefined;
}

function checkContent(file: SourceFacts): string[] {
  const problems: string[] = [];
  const product = !file.path.startsWith('test/') && file.path !== 'wxt.config.ts';
  if (product && !layerOf(file.path)) problems.push(`${file.path}: belongs to no layer`);
  if (product && file.lines > longest) problems.push(`${file.path}: ${file.lines} lines, at most ${longest}`);
  if (file.hasDefaultExport && !file.path.endsWith('.d.ts') && !defaultExports.includes(file.path))
    problems.push(`${file.path}: default export`);
  if (file.isBarrel) problems.push(`${file.path}: only re-exports other files`);
  if (!knowsHubspot.some((folder) => file.path.startsWith(folder))) {
    const names = file.words.flatMap((word) => word.match(propertyName)?.[0] ?? []);
    for (const name of new Set(names)) problems.push(`${file.path}: HubSpot's property name ${name}`);
  }
  return problems;
}
