import { posix } from 'node:path';
import { Visitor } from 'vite';
import type { SourceFile } from './source-file.ts';

/** What a file takes from another: of the project, by its path; of a package, by its name. */
export interface Import {
  readonly specifier: string;
  /** Path below the root; undefined for a package. */
  readonly path: string | undefined;
  /** Types alone: gone when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every import, re-export and import() of a script, types too. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (source: unknown, kind: 'type' | 'value' = 'value') => {
    const { type, value, start } = source as { type: string; value: unknown; start: number };
    if (type !== 'Literal' || typeof value !== 'string') return;
    const path = value.startsWith('.') ? posix.join(posix.dirname(file.path), value) : undefined;
    found.push({ specifier: value, path, typeOnly: kind === 'type', line: file.lineAt(start) });
  };
  new Visitor({
    ImportDeclaration: node => add(node.source, node.importKind ?? undefined),
    ExportAllDeclaration: node => add(node.source, node.exportKind ?? undefined),
    ExportNamedDeclaration: node => node.source && add(node.source, node.exportKind ?? undefined),
    ImportExpression: node => add(node.source),
    TSImportType: node => add(node.source, 'type'),
  }).visit(file.program);
  return found;
}
