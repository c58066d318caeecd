/** The small dialect in which a local service tells of its reader, and the table that translates a vendor's own words into it. */
import { readFileSync } from 'node:fs';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { type DocumentType, documentTypeSchema } from '@yiting/shared/protocol/party.ts';
import { z } from 'zod';
import { cardDocument, mrzDocument } from './raw-document.ts';
import type { ReaderEvent } from './reader.ts';

const eventNames = ['ready', 'unplugged', 'present', 'read', 'misread', 'twoCards', 'removed'] as const;
const nameSchema = z.string().min(1).max(60);

/** Without any table the service speaks the dialect itself. */
export const readerMapSchema = z.strictObject({
  paths: z
    .strictObject({ events: z.string().startsWith('/'), read: z.string().startsWith('/') })
    .default({ events: '/events', read: '/read' }),
  /** Our field → the vendor's. */
  fields: z
    .strictObject({
      event: nameSchema.default('event'),
      type: nameSchema.default('type'),
      number: nameSchema.default('number'),
      name: nameSchema.default('name'),
      birthDate: nameSchema.default('birthDate'),
      mrz: nameSchema.default('mrz'),
    })
    .prefault({}),
  /** The vendor's word → our event. */
  events: z.record(z.string(), z.enum(eventNames)).default({}),
  /** The vendor's kind of document → ours. */
  types: z.record(z.string(), documentTypeSchema).default({}),
});
export type ReaderMap = z.output<typeof readerMapSchema>;

export function loadReaderMap(path: string | undefined): Result<ReaderMap, string> {
  try {
    const parsed = readerMapSchema.safeParse(
      path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8')),
    );
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return failed(`--reader-map: ${issue?.path.join('.')}: ${issue?.message}`);
  } catch {
    return failed('--reader-map: no readable JSON file');
  }
}

const rawSchema = z.record(z.string(), z.unknown());

/** One line of the service as an event; null for what is not understood, which changes nothing. */
export function eventOf(line: string, map: ReaderMap, today: string): ReaderEvent | null {
  const raw = parseLine(line);
  if (raw === null) return null;
  const word = String(raw[map.fields.event] ?? '');
  const event = map.events[word] ?? eventNames.find((name) => name === word);
  switch (event) {
    case 'ready':
      return { kind: 'plugged' };
    case 'read':
      return readEvent(raw, map, today);
    case undefined:
      return null;
    default:
      return { kind: event };
  }
}

function readEvent(raw: Readonly<Record<string, unknown>>, map: ReaderMap, today: string): ReaderEvent {
  const lines = z.array(z.string().max(60)).max(3).safeParse(raw[map.fields.mrz]);
  const text = (field: 'number' | 'name' | 'birthDate') => {
    const value = raw[map.fields[field]];
    return typeof value === 'string' ? value : undefined;
  };
  const born = z.iso.date().safeParse(text('birthDate'));
  const document = lines.success
    ? mrzDocument(lines.data, today)
    : cardDocument(
        {
          type: typeOf(raw[map.fields.type], map),
          number: text('number') ?? '',
          name: text('name'),
          birthDate: born.success ? born.data : undefined,
        },
        today,
      );
  return document === null ? { kind: 'misread' } : { kind: 'read', document };
}

function typeOf(word: unknown, { types }: ReaderMap): DocumentType {
  const known = types[String(word)];
  const own = documentTypeSchema.safeParse(word);
  return known ?? (own.success ? own.data : 'residentId');
}

function parseLine(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return rawSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
