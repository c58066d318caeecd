/** What the first run found out, kept in `config.json` of the data folder; options of the command line come before it. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { z } from 'zod';

const keptSchema = z.strictObject({
  hall: z.string(),
  printer: z.string(),
  width: z.enum(['80', '58']),
  reader: z.string().optional(),
  'reader-map': z.string().optional(),
  ca: z.string().optional(),
});
export type KeptConfig = z.infer<typeof keptSchema>;

/** Null before the first run; a file that cannot be read is a failure, not a first run: the public must not set up a kiosk. */
export function readKeptConfig(folder: string): Result<KeptConfig | null, string> {
  const path = join(folder, 'config.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok(null);
    return failed(`${path} cannot be read`);
  }
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text));
    return parsed.success
      ? ok(parsed.data)
      : failed(`${path}: ${parsed.error.issues[0]?.message ?? 'wrong'}`);
  } catch {
    return failed(`${path} is damaged: remove it and start with --set-up`);
  }
}

/** Whole or not at all: a power cut leaves the old file or the new one. */
export function writeKeptConfig(folder: string, config: KeptConfig): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'config.json');
  const file = openSync(`${path}.unfinished`, 'w', 0o600);
  writeSync(file, `${JSON.stringify(config, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.unfinished`, path);
}
