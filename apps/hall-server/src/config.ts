/** Configuration of a hall server: from the command line and the environment, parsed once, refused with a reason. */
import { resolve } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { z } from 'zod';

const portSchema = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  /** Folder of database, keys, backups and own recordings. */
  data: z.string().min(1).default('data'),
  /** Folder on a second disk for the mirror of the journal and the backups. */
  mirror: z.string().min(1).optional(),
  host: z.string().min(1).default('0.0.0.0'),
  port: portSchema.default(7300),
  tlsCert: z.string().min(1).optional(),
  tlsKey: z.string().min(1).optional(),
  /** File that messages to people are appended to, for a gateway that reads it; without one they wait in the box. */
  messages: z.string().min(1).optional(),
  voice: z.enum(['clips', 'system', 'off']).default('clips'),
  voiceLanguages: z
    .string()
    .default('zh')
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(['zh', 'en', 'ja'])).min(1)),
  logLevel: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
});

export type HallConfig = z.output<typeof schema>;

/** Options are `--data DIR`, `--port 7300` …; each may also come as `YITING_DATA`, `YITING_PORT` …. */
export function readConfig(
  options: Readonly<Record<string, string | undefined>>,
  environment: Readonly<Record<string, string | undefined>>,
): Result<HallConfig, string> {
  const given: Record<string, string> = {};
  for (const key of Object.keys(schema.shape)) {
    const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const value = options[dashed] ?? environment[`YITING_${dashed.toUpperCase().replaceAll('-', '_')}`];
    if (value !== undefined) given[key] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    return failed(
      parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  if ((parsed.data.tlsCert === undefined) !== (parsed.data.tlsKey === undefined))
    return failed('--tls-cert and --tls-key go together');
  return ok(parsed.data);
}

/** The files of a hall below its data folder. */
export function hallFiles(config: Pick<HallConfig, 'data' | 'mirror'>) {
  const data = resolve(config.data);
  const second = config.mirror === undefined ? data : resolve(config.mirror);
  return {
    data,
    database: resolve(data, 'hall.db'),
    keys: resolve(data, 'keys.json'),
    lock: resolve(data, 'hall.lock'),
    recordings: resolve(data, 'voice'),
    caseFiles: resolve(data, 'case-files'),
    caseFileCopies: resolve(second, 'backups', 'case-files'),
    mirror: resolve(second, 'mirror'),
    backups: resolve(second, 'backups'),
  };
}
export type HallFiles = ReturnType<typeof hallFiles>;
