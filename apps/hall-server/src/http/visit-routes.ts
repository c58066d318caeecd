/** The page behind the code of a slip, `/t/<token>`. Whatever the token, the page is the same: it asks the hall over its connection. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { FastifyInstance } from 'fastify';
import { openVisit } from '../commands/visits.ts';
import type { WebParts } from './web.ts';

const perMinute = { config: { rateLimit: { max: limits.visitsOpenedPerMinuteMax, timeWindow: 60_000 } } };

/** Addresses that only phones ask for: a whole hall of them may come from one address. */
export function isOfPhones(url: string): boolean {
  return url.startsWith('/t/') || url.startsWith('/assets/');
}

/** `page` is the built page of the phone. */
export function visitRoutes(
  web: FastifyInstance,
  page: string,
  parts: Pick<WebParts, 'dispatcher' | 'keys'>,
): void {
  // Whoever wants to book on his phone has no slip yet: he is given the token that a slip would carry.
  web.post('/api/visits', perMinute, async (_request, reply) => {
    const opened = await openVisit(parts);
    return opened.ok ? reply.send(opened.value) : reply.code(503).send(opened.error);
  });

  web.get('/t/*', async (_request, reply) => {
    if (!existsSync(page)) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('cache-control', 'no-store')
      .send(await readFile(page));
  });
}
