import { posix } from 'node:path';
import ts from 'typescript';

/** What the rules need to know of one file. */
export interface SourceFacts {
  readonly path: string;
  readonly lines: number;
  /** Every module it names: static, type-only, re-exported and dynamic. */
  readonly imports: readonly ImportFact[];
  /** Names and texts of its code; comments are no part of it. */
  readonly words: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Whether it holds nothing but other files' exports. */
  readonly isBarrel: boolean;
}

export interface ImportFact {
  readonly specifier: string;
  /** The file of ours that it names, undefined for a package. */
  readonly path: string | undefined;
}

/** Reads one TypeScript file. */
export function readFacts(path: string, source: string): SourceFacts {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, false, kind);
  const imports: ImportFact[] = [];
  const words: string[] = [];
  let hasDefaultExport = false;

  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push({ specifier, path: resolveOwn(path, specifier) });
    if (ts.isExportAssignment(node)) hasDefaultExport = true;
    if (ts.canHaveModifiers(node)) {
      hasDefaultExport ||= (ts.getModifiers(node) ?? []).some(
        (one) => one.kind === ts.SyntaxKind.DefaultKeyword,
      );
    }
    if (ts.isExportSpecifier(node) && node.name.text === 'default') hasDefaultExport = true;
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isJsxText(node)) words.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);

  const isBarrel =
    file.statements.length > 0 &&
    file.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined);
  return { path, lines: source.trimEnd().split('\n').length, imports, words, hasDefaultExport, isBarrel };
}

function specifierOf(node: ts.Node): string | undefined {
  const literal =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return literal && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

function resolveOwn(from: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return plain.slice(1);
  if (plain.startsWith('.')) return posix.join(posix.dirname(from), plain);
  return undefined;
}
