/** One way to read what the hall answers over HTTP: a value, or an error with a closed code. */
import { limits } from '../basics/limits.ts';
import { failed, ok, type Result } from '../basics/result.ts';
import { errorCodeSchema, type HallError, hallError } from '../protocol/errors.ts';

export type HttpRequest = {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
};

/** The JSON value of a 2xx answer, unparsed; `notConnected` when nobody answered in `ackTimeoutMs`. */
export async function askHall(request: HttpRequest): Promise<Result<unknown, HallError>> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: {
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(limits.ackTimeoutMs),
    });
    const answer: unknown = await response.json();
    return response.ok ? ok(answer) : failed(readError(answer));
  } catch {
    return failed(hallError('notConnected'));
  }
}

function readError(answer: unknown): HallError {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return hallError('noAnswer');
  const code = errorCodeSchema.safeParse(answer.code);
  if (!code.success) return hallError('noAnswer');
  const detail = 'detail' in answer ? (answer.detail as HallError['detail']) : undefined;
  return hallError(code.data, detail);
}
