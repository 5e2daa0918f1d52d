import type { ImportList, MalformedReason } from '#core/domain/import-list.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ImportCompany, ImportMatch } from '#core/domain/match-import.ts';

/** The groups of the preview, in their order. */
export const importGroups = [
  'found',
  'ambiguous',
  'already',
  'not-found',
  'malformed',
  'duplicates',
] as const;
export type ImportGroup = (typeof importGroups)[number];

/** One line of the list in the preview. */
export interface PreviewRow {
  /** Position among the lines that can be looked for; -1 for the others. */
  readonly position: number;
  readonly line: number;
  readonly text: string;
  readonly about:
    | { readonly kind: 'company'; readonly company: ImportCompany; readonly by: 'id' | 'domain' | 'name' }
    | { readonly kind: 'several'; readonly companies: readonly ImportCompany[] }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'malformed'; readonly reason: MalformedReason }
    | { readonly kind: 'duplicate'; readonly of: number };
}

export type PreviewRows = Readonly<Record<ImportGroup, readonly PreviewRow[]>>;

/** The lines by what became of them. */
export function groupLines(list: ImportList, matches: readonly ImportMatch[]): PreviewRows {
  const rows: Record<ImportGroup, PreviewRow[]> = {
    found: [],
    ambiguous: [],
    already: [],
    'not-found': [],
    malformed: list.malformed.map(({ line, text, reason }) => ({
      position: -1,
      line,
      text,
      about: { kind: 'malformed', reason },
    })),
    duplicates: list.duplicates.map(({ line, text, of }) => ({
      position: -1,
      line,
      text,
      about: { kind: 'duplicate', of },
    })),
  };
  for (const [position, { line, text }] of list.lines.entries()) {
    const match = matches[position];
    if (!match || match.kind === 'open') continue;
    rows[match.kind].push({ position, line, text, about: aboutOf(match) });
  }
  return rows;
}

function aboutOf(match: Exclude<ImportMatch, { kind: 'open' }>): PreviewRow['about'] {
  switch (match.kind) {
    case 'found':
    case 'already':
      return { kind: 'company', company: match.company, by: match.by };
    case 'ambiguous':
      return { kind: 'several', companies: match.companies };
    case 'not-found':
      return { kind: 'nothing' };
  }
}

/** The companies to mark, each once: those found, and those chosen where several fit. */
export function companiesToMark(
  matches: readonly ImportMatch[],
  chosen: ReadonlyMap<number, CompanyId>,
): readonly CompanyId[] {
  const ids = new Set<CompanyId>();
  for (const [position, match] of matches.entries()) {
    if (match.kind === 'found') ids.add(match.company.id);
    const choice = chosen.get(position);
    if (match.kind === 'ambiguous' && choice !== undefined) ids.add(choice);
  }
  return [...ids];
}
