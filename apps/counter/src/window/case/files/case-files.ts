/** Scans and photos of a case, to the hall and back, under the session of this tab. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { errorCodeSchema, type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { z } from 'zod';
import { readSession } from '../../../session.ts';

/** What the hall takes; it looks into the bytes itself. */
export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
/** A slow scanner station still gets 20 MiB over, ms. */
const sendTimeoutMs = 120_000;

const takenSchema = z.object({ fileId: z.string() });
const refusedSchema = z.object({
  code: errorCodeSchema,
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** `fileTypeWrong` and `tooLarge` are said before anything is sent. */
export async function sendFile(caseId: string, file: File): Promise<Result<string, HallError>> {
  if (!fileTypes.some((type) => type === file.type)) return failed(hallError('fileTypeWrong'));
  if (file.size > limits.caseFileBytesMax) return failed(hallError('tooLarge'));
  try {
    const response = await fetch(`/api/cases/${caseId}/files`, {
      method: 'POST',
      headers: { ...bearer(), 'content-type': file.type },
      body: file,
      signal: AbortSignal.timeout(sendTimeoutMs),
    });
    const answer: unknown = await response.json();
    if (response.ok) return ok(takenSchema.parse(answer).fileId);
    const refused = refusedSchema.safeParse(answer);
    return failed(
      refused.success ? hallError(refused.data.code, refused.data.detail) : hallError('noAnswer'),
    );
  } catch {
    return failed(hallError('notConnected'));
  }
}

/** The bytes of a scan, or null where they cannot be had. */
export async function readFile(fileId: string): Promise<Blob | null> {
  try {
    const response = await fetch(`/api/case-files/${fileId}`, { headers: bearer() });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}

function bearer(): Record<string, string> {
  return { authorization: `Bearer ${readSession()?.session ?? ''}` };
}
