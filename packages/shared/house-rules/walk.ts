/** The source files of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const skipped = new Set(['node_modules', 'dist', 'data', '.git']);

/** Paths from the root of the repository, with `/`. */
export function sourceFiles(ending: RegExp = /\.tsx?$/): string[] {
  return ['apps', 'packages', 'e2e'].flatMap((folder) => below(join(root, folder), ending)).sort();
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function below(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : below(path, ending);
    return ending.test(entry.name) ? [relative(root, path).replaceAll('\\', '/')] : [];
  });
}
