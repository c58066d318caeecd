/** The source files of the house, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const skipped = new Set(['node_modules', 'dist', 'data', '.git']);

/** Paths from the root of the repository, with `/`. */
export function sourceFiles(ending: RegExp = /\.tsx?$/): string[] {
  return ['apps', 'packages', 'e2e'].flatMap((folder) => below(join(root, folder), ending)).sort();
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A relative import and one of the shared package as a path from the root; a package by its name. */
export function importsOf(path: string): string[] {
  return [...readSource(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => {
    if (name.startsWith('.')) return relative(root, resolve(root, dirname(path), name)).replaceAll('\\', '/');
    return name.replace(/^@yiting\/shared\//, 'packages/shared/src/');
  });
}

function below(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : below(path, ending);
    return ending.test(entry.name) ? [relative(root, path).replaceAll('\\', '/')] : [];
  });
}
