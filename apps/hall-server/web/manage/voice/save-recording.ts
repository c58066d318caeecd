/** Hands one recorded clip to the hall. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { errorCodeSchema, type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { z } from 'zod';
import type { VoiceRecording } from '../../voice/record/record-voice.tsx';

const refusedSchema = z.object({ code: errorCodeSchema });

/** `notConnected` when nobody answered in `commandGiveUpMs`. */
export async function saveRecording(
  session: string,
  { language, clip, sound }: VoiceRecording,
): Promise<Result<null, HallError>> {
  try {
    const response = await fetch(`/api/voice/${language}/${clip}`, {
      method: 'POST',
      // Without the codec: the hall takes any audio, and a parameter would only be one more thing to parse.
      headers: { authorization: `Bearer ${session}`, 'content-type': 'audio/webm' },
      body: sound,
      signal: AbortSignal.timeout(limits.commandGiveUpMs),
    });
    if (response.ok) return ok(null);
    const refused = refusedSchema.safeParse(await response.json());
    return failed(hallError(refused.success ? refused.data.code : 'noAnswer'));
  } catch {
    return failed(hallError('notConnected'));
  }
}
