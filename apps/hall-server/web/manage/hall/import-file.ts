/** Hands a file to the hall as it is. The hall reads all of it before it changes anything. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { errorCodeSchema, type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { z } from 'zod';

export type ImportKind = 'catalogue' | 'hall' | 'items';

const problemSchema = z.object({
  line: z.number().nullish(),
  column: z.string().nullish(),
  reason: z.string(),
  /** What stands there, shortened. */
  words: z.string().optional(),
});
export type FileProblem = z.infer<typeof problemSchema>;

const takenSchema = z.object({
  items: z.union([z.number(), z.array(z.unknown()).transform((items) => items.length)]).optional(),
  warnings: z.array(z.union([problemSchema, z.string().transform((reason) => ({ reason }))])).default([]),
});
export type Taken = z.infer<typeof takenSchema>;
const refusedSchema = z.object({ code: z.literal('importRefused'), problems: z.array(problemSchema) });

/** `problems` only where the hall read the file and refused it. */
export type ImportFailure = { readonly error: HallError; readonly problems: readonly FileProblem[] };

const importTimeoutMs = 60_000;

export async function importFile(
  session: string,
  kind: ImportKind,
  file: Blob,
): Promise<Result<Taken, ImportFailure>> {
  if (file.size > limits.importBytesMax) return failed({ error: hallError('tooLarge'), problems: [] });
  try {
    const response = await fetch(`/api/import/${kind}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}`, 'content-type': 'application/octet-stream' },
      body: file,
      signal: AbortSignal.timeout(importTimeoutMs),
    });
    return readAnswer(response.ok, await response.json());
  } catch {
    return failed({ error: hallError('notConnected'), problems: [] });
  }
}

/** Exported for its test: what the hall said about a file. */
export function readAnswer(taken: boolean, answer: unknown): Result<Taken, ImportFailure> {
  if (taken) {
    const parsed = takenSchema.safeParse(answer);
    return parsed.success ? ok(parsed.data) : failed({ error: hallError('noAnswer'), problems: [] });
  }
  const refused = refusedSchema.safeParse(answer);
  if (refused.success) return failed({ error: hallError('importRefused'), problems: refused.data.problems });
  const code = z.object({ code: errorCodeSchema }).safeParse(answer);
  return failed({ error: hallError(code.success ? code.data.code : 'noAnswer'), problems: [] });
}
