import type { CompanyId } from './ids.ts';

/** Encodings that files of companies come in, as `TextDecoder` names them. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1252'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** What stands between the cells of a line; `none` where a line is one cell. */
export const separators = ['comma', 'semicolon', 'tab', 'pipe', 'none'] as const;
export type Separator = (typeof separators)[number];

/** What a column holds. In an `any` column each cell is an entry of its own: a domain, a record id or a name. */
export const columnRoles = ['any', 'domain', 'id', 'name', 'ignore'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** One record of a file: its cells, and the line (from 1) that it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotes do not close as they should; the cells are the line as it stands. */
  readonly isBroken?: true;
}

/** How the records are to be understood; guessed first, the person may change it. */
export interface ReadingChoice {
  readonly hasHeader: boolean;
  /** By column. */
  readonly roles: readonly ColumnRole[];
}

/** What a company is looked for by; domains and names are lower-case. */
export type ImportKey =
  | { readonly by: 'id'; readonly value: CompanyId }
  | { readonly by: 'domain'; readonly value: string }
  | { readonly by: 'name'; readonly value: string };

/** One entry of the list that may be a company. */
export interface ImportLine {
  readonly line: number;
  /** What stood there. */
  readonly text: string;
  /** At least one, the strongest first. */
  readonly keys: readonly ImportKey[];
}

/** Why an entry can't be looked for. */
export type MalformedReason =
  | 'broken-quotes'
  /** Nothing in the columns that matter. */
  | 'empty'
  | 'not-a-domain'
  /** Mail provider, social network: it says nothing about a company. */
  | 'shared-domain'
  | 'not-an-id'
  /** A spreadsheet has rounded the id (`1.23E+11`): its last digits are lost. */
  | 'rounded-id'
  | 'other-portal'
  | 'too-long';

export interface MalformedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: MalformedReason;
}

/** An entry that says what an earlier one said. */
export interface DuplicateLine {
  readonly line: number;
  readonly text: string;
  /** The line that said it first. */
  readonly of: number;
}

/** What a file or pasted text says. */
export interface ImportList {
  readonly lines: readonly ImportLine[];
  readonly malformed: readonly MalformedLine[];
  readonly duplicates: readonly DuplicateLine[];
  /** Entries beyond the most that one import takes. */
  readonly leftOut: number;
}

/** The most companies of one import. */
export const mostImportLines = 20_000;
