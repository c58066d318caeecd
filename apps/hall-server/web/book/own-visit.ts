/** The visit a phone books with: opened once for this tab, kept until something is booked under it. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { askHall } from '@yiting/shared/client/http-answer.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { z } from 'zod';

const key = 'yiting.booking';
const openedSchema = z.object({ token: z.string().min(1) });

export async function ownVisit(): Promise<Result<string, HallError>> {
  const known = sessionStorage.getItem(key);
  if (known) return ok(known);
  const answer = await askHall({ url: `${location.origin}/api/visits`, method: 'POST', body: {} });
  if (!answer.ok) return answer;
  const opened = openedSchema.safeParse(answer.value);
  if (!opened.success) return failed(hallError('noAnswer'));
  sessionStorage.setItem(key, opened.data.token);
  return ok(opened.data.token);
}

/** Another appointment takes another visit. */
export function leaveVisit(): void {
  sessionStorage.removeItem(key);
}
