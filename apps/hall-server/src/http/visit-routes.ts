/** The pages of phones: behind the code of a slip, `/t/<token>`, the same whatever the token; and `/book`. They ask the hall over their connection. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { openVisit } from '../commands/visits.ts';
import type { WebParts } from './web-parts.ts';

const perMinute = { config: { rateLimit: { max: limits.visitsOpenedPerMinuteMax, timeWindow: 60_000 } } };

/** Addresses that only phones ask for: a whole hall of them may come from one address. */
export function isOfPhones(url: string): boolean {
  return url.startsWith('/t/') || url.startsWith('/book') || url.startsWith('/assets/');
}

/** `pages`: the built page behind a slip, and the one where a phone books. */
export function visitRoutes(
  web: FastifyInstance,
  pages: { readonly visit: string; readonly book: string },
  parts: Pick<WebParts, 'dispatcher' | 'keys'>,
): void {
  // Whoever wants to book on his phone has no slip yet: he is given the token that a slip would carry.
  web.post('/api/visits', perMinute, async (_request, reply) => {
    const opened = await openVisit(parts);
    return opened.ok ? reply.send(opened.value) : reply.code(503).send(opened.error);
  });
  for (const address of ['/book', '/book/']) web.get(address, sendPage(pages.book));
  web.get('/t/*', sendPage(pages.visit));
}

/** Kept nowhere, found by no search engine, and its address told to nobody. */
function sendPage(page: string): RouteHandlerMethod {
  return async (_request, reply) => {
    if (!existsSync(page)) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('cache-control', 'no-store')
      .send(await readFile(page));
  };
}
