/** Scans of cases over HTTP: streamed in under the session of a desk, given to who may see the case. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import type { ErrorCode, HallError } from '@yiting/shared/protocol/errors.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StaffActor } from '../commands/actor.ts';
import { caseHere, isDesk, maySeeCase } from '../commands/cases/case-here.ts';
import { refuse } from '../commands/transaction.ts';
import type { CaseFiles, StoredScan } from '../keeping/case-files.ts';
import { fileCount, findCase, findFile } from '../store/cases.ts';
import { staffOf } from './session-routes.ts';
import type { WebParts } from './web-parts.ts';

type CaseFileParts = Pick<WebParts, 'database' | 'dispatcher' | 'sessions' | 'clock'> & {
  readonly caseFiles: CaseFiles;
};
type OfCase = { readonly caseId: string };
type OfFile = { readonly fileId: string };

const mediaTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;
const statusOf: Readonly<Partial<Record<ErrorCode, number>>> = {
  notSignedIn: 401,
  notAllowed: 403,
  caseElsewhere: 403,
  caseUnknown: 404,
  fileUnknown: 404,
  tooLarge: 413,
  fileTypeWrong: 415,
  storageFull: 507,
};

export async function caseFileRoutes(web: FastifyInstance, parts: CaseFileParts): Promise<void> {
  await web.register(async (scope) => {
    // Whatever a browser calls it: what it is, its bytes say. Nothing is read before it is known who sends it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post<{ Params: OfCase }>('/api/cases/:caseId/files', (request, reply) =>
      take(parts, request, reply),
    );
    scope.get<{ Params: OfFile }>('/api/case-files/:fileId', (request, reply) => give(parts, request, reply));
  });
}

async function take(
  parts: CaseFileParts,
  request: FastifyRequest<{ Params: OfCase }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, dispatcher, sessions, clock, caseFiles } = parts;
  const { caseId } = request.params;
  const actor = staffOf(sessions, request);
  const refusal = refusalOf(parts, actor, request);
  if (refusal !== null || !actor) return say(reply, refusal ?? hallError('notSignedIn'));
  if (fileCount(database, caseId) >= limits.caseFilesMax) return say(reply, hallError('tooMany'));
  const stored = await caseFiles.store(
    makeUlid(clock.now()),
    request.raw.iterator({ destroyOnReturn: false }),
  );
  if (!stored.ok) return say(reply, hallError(stored.error));
  const { fileId } = stored.value;
  const recorded = await dispatcher.perform(actor, 'case.file', (transaction) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    if (fileCount(database, caseId) >= limits.caseFilesMax) return refuse('tooMany');
    transaction.record('file.stored', fileId, { caseId, ...facts(stored.value) });
    return ok(null);
  });
  if (recorded.ok) return reply.send({ ok: true, fileId, ...facts(stored.value) });
  caseFiles.forget(fileId);
  return say(reply, recorded.error);
}

/** Everything that can be said before the first byte is read, so that nobody makes the hall read 200 MB for nothing. */
function refusalOf(
  { database }: CaseFileParts,
  actor: StaffActor | null,
  request: FastifyRequest<{ Params: OfCase }>,
): HallError | null {
  if (!actor) return hallError('notSignedIn');
  if (!isDesk(actor)) return hallError('notAllowed');
  if (!findCase(database, request.params.caseId)) return hallError('caseUnknown');
  const announced = Number(request.headers['content-length'] ?? 0);
  return announced > limits.caseFileBytesMax ? hallError('tooLarge') : null;
}

async function give(
  { database, sessions, caseFiles }: CaseFileParts,
  request: FastifyRequest<{ Params: OfFile }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = staffOf(sessions, request);
  if (!actor) return say(reply, hallError('notSignedIn'));
  const file = findFile(database, request.params.fileId);
  const row = file && findCase(database, file.caseId);
  if (!file || !row) return say(reply, hallError('fileUnknown'));
  if (!maySeeCase(database, actor, row)) return say(reply, hallError('notAllowed'));
  const bytes = caseFiles.read(file.fileId, file.sha256);
  if (!bytes.ok) return say(reply, hallError(bytes.error));
  return reply
    .type(mediaTypes[file.kind])
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', 'inline')
    .send(Buffer.from(bytes.value));
}

function facts({ kind, bytes, sha256 }: StoredScan): Omit<StoredScan, 'fileId'> {
  return { kind, bytes, sha256 };
}

/** The refusal leaves while bytes may still be coming; whoever goes on sending is cut off a little later. */
function say(reply: FastifyReply, error: HallError): FastifyReply {
  const { raw } = reply.request;
  if (!raw.complete)
    reply.raw.once('finish', () => {
      raw.resume();
      setTimeout(() => raw.complete || raw.socket.destroy(), limits.refusedUploadCutMs);
    });
  return reply.code(statusOf[error.code] ?? 400).send(error);
}
