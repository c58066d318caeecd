/** Imports of the plan and the catalogue by a manager: raw bytes in, the whole file or nothing. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StaffActor } from '../commands/actor.ts';
import { importCatalogue, importPlan } from '../commands/imports/imports.ts';
import { importItems } from '../commands/imports/items.ts';
import { readItems } from '../importing/item-file.ts';
import { readCatalogue, readPlan } from '../importing/read-files.ts';
import { staffOf } from './session-routes.ts';
import type { WebParts } from './web-parts.ts';

type ImportParts = Pick<WebParts, 'database' | 'dispatcher' | 'sessions'>;

export function importRoutes(web: FastifyInstance, parts: ImportParts): void {
  const anyBytes = { bodyLimit: limits.importBytesMax };
  web.addContentTypeParser(
    ['application/octet-stream', 'text/csv', 'text/plain'],
    { parseAs: 'buffer', ...anyBytes },
    (_request, body, done) => done(null, body),
  );

  web.post('/api/import/hall', anyBytes, async (request, reply) => {
    const actor = manager(parts, request, reply);
    if (!actor) return reply;
    const plan = readPlan(parts.database, bytesOf(request));
    if (!plan.ok) return reply.code(400).send({ ...hallError('importRefused'), problems: plan.error });
    const done = await importPlan(parts.dispatcher, actor, plan.value.plan);
    return done.ok
      ? reply.send({ ok: true, items: plan.value.plan.windows.length, warnings: plan.value.warnings })
      : reply.code(503).send(done.error);
  });

  web.post('/api/import/catalogue', anyBytes, async (request, reply) => {
    const actor = manager(parts, request, reply);
    if (!actor) return reply;
    const files = readCatalogue(parts.database, bytesOf(request));
    if (!files.ok) return reply.code(400).send({ ...hallError('importRefused'), problems: files.error });
    const done = await importCatalogue(parts.dispatcher, actor, files.value);
    return done.ok
      ? reply.send({ ok: true, items: done.value.items, warnings: files.value.warnings })
      : reply.code(503).send(done.error);
  });

  web.post('/api/import/items', anyBytes, async (request, reply) => {
    const actor = manager(parts, request, reply);
    if (!actor) return reply;
    const read = readItems(parts.database, bytesOf(request));
    if (!read.ok) return reply.code(400).send({ ...hallError('importRefused'), problems: read.error });
    const done = await importItems(parts.dispatcher, actor, read.value);
    return done.ok
      ? reply.send({ ok: true, items: done.value.items, warnings: [] })
      : reply.code(503).send(done.error);
  });
}

/** Answers the refusal itself when it is nobody, or not a manager. */
function manager({ sessions }: ImportParts, request: FastifyRequest, reply: FastifyReply): StaffActor | null {
  const actor = staffOf(sessions, request);
  if (!actor) {
    reply.code(401).send(hallError('notSignedIn'));
    return null;
  }
  if (!actor.roles.some((role) => role === 'manager' || role === 'admin')) {
    reply.code(403).send(hallError('notAllowed'));
    return null;
  }
  return actor;
}

function bytesOf(request: FastifyRequest): Uint8Array {
  if (request.body instanceof Uint8Array) return request.body;
  return new TextEncoder().encode(JSON.stringify(request.body ?? ''));
}
