/** Configuration of a kiosk's device host, from the command line; refused with a reason. */

import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { z } from 'zod';
import { hallOrigin, isSafeLink } from './hall-address.ts';

const printerSchema = z.string().transform((text, context) => {
  if (text === 'none' || text === 'simulated') return { kind: text } as const;
  const tcp = /^tcp:([^:]+)(?::(\d{1,5}))?$/.exec(text);
  if (tcp?.[1] !== undefined) return { kind: 'tcp', host: tcp[1], port: Number(tcp[2] ?? 9100) } as const;
  const file = /^file:(.+)$/.exec(text);
  if (file?.[1] !== undefined) return { kind: 'file', path: file[1] } as const;
  context.addIssue({
    code: 'custom',
    message: 'use simulated, tcp:ADDRESS[:PORT], file:/dev/usb/lp0 or none',
  });
  return z.NEVER;
});

export const readerSchema = z.string().transform((text, context) => {
  if (text === 'none' || text === 'simulated') return { kind: text } as const;
  const wedge = /^wedge:(.+)$/.exec(text);
  if (wedge?.[1] !== undefined) return { kind: 'wedge', path: wedge[1] } as const;
  // Another machine must not be able to say who stands in front of this one.
  const service = /^service:((?:http|ws):\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5})\/?$/.exec(text);
  if (service?.[1] !== undefined) return { kind: 'service', origin: service[1] } as const;
  context.addIssue({
    code: 'custom',
    message:
      'use simulated, wedge:/dev/ttyACM0, service:http://127.0.0.1:PORT, service:ws://127.0.0.1:PORT or none',
  });
  return z.NEVER;
});

const schema = z.object({
  /** Origin of the hall server. */
  hall: z.url(),
  data: z.string().min(1),
  port: z.coerce.number().int().min(0).max(65_535).default(7400),
  /** A simulated printer must be asked for by name. */
  printer: printerSchema,
  width: z.enum(['80', '58']).default('80'),
  /** A simulated reader must be asked for by name. */
  reader: readerSchema.prefault('none'),
  /** JSON file with the words of a vendor's service. */
  'reader-map': z.string().min(1).optional(),
  /** Device file of a scanner for machine-readable lines. */
  scanner: z.string().min(1).optional(),
  panel: z.boolean().default(false),
  open: z.boolean().default(false),
  /** Helps the manager to see which machine asks to be enrolled. */
  hint: z.string().max(60).default(''),
  ca: z.string().min(1).optional(),
  'plain-http': z.boolean().default(false),
  'self-test': z.enum(['on', 'off']).default('on'),
});
export type KioskConfig = z.output<typeof schema>;

export function readKioskConfig(options: Readonly<Record<string, unknown>>): Result<KioskConfig, string> {
  const parsed = schema.safeParse(options);
  if (parsed.success && !parsed.data['plain-http'] && !mayReach(parsed.data.hall))
    return failed('--hall: plain http to a hall off the LAN; use https://, or ask for --plain-http by name');
  return parsed.success
    ? ok(parsed.data)
    : failed(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

function mayReach(hall: string): boolean {
  const url = hallOrigin(hall);
  return url !== null && isSafeLink(url);
}
