/** Signing in and out. The session is a bearer token; it never stands in an address or a cookie. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffActor } from '../commands/actor.ts';
import { actorOfSession, closeSession, openSession, type SessionParts } from '../commands/sessions.ts';
import type { WebParts } from './web-parts.ts';

const credentialsSchema = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(32),
  password: z.string().min(1).max(limits.passwordLengthMax),
});
const perMinute = { config: { rateLimit: { max: limits.signInsPerMinuteMax, timeWindow: 60_000 } } };

export function sessionRoutes(web: FastifyInstance, { sessions }: Pick<WebParts, 'sessions'>): void {
  web.post('/api/session', perMinute, async (request, reply) => {
    const credentials = credentialsSchema.safeParse(request.body);
    if (!credentials.success) return reply.code(400).send(hallError('malformed'));
    const opened = await openSession(sessions, credentials.data);
    if (!opened.ok) return reply.code(opened.error.code === 'lockedOut' ? 423 : 401).send(opened.error);
    const { session, staff } = opened.value;
    return reply.send({
      session,
      staff: { staffId: staff.staffId, login: staff.login, name: staff.name, roles: staff.roles },
    });
  });
  web.delete('/api/session', async (request, reply) => {
    const session = bearer(request);
    if (session === null) return reply.code(401).send(hallError('notSignedIn'));
    const closed = await closeSession(sessions, session);
    return closed.ok ? reply.send({ ok: true }) : reply.code(401).send(closed.error);
  });
}

/** The member of staff who sends a request, or null. */
export function staffOf(sessions: SessionParts, request: FastifyRequest): StaffActor | null {
  const session = bearer(request);
  return session === null ? null : actorOfSession(sessions, session);
}

function bearer(request: FastifyRequest): string | null {
  const found = /^Bearer ([\w-]{16,64})$/.exec(request.headers.authorization ?? '');
  return found?.[1] ?? null;
}
