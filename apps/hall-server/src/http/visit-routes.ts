/** The page behind the code of a slip, `/t/<token>`. Whatever the token, the page is the same: it asks the hall over its connection. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** Addresses that only phones ask for: a whole hall of them may come from one address. */
export function isOfPhones(url: string): boolean {
  return url.startsWith('/t/') || url.startsWith('/assets/');
}

/** `page` is the built page of the phone. */
export function visitRoutes(web: FastifyInstance, page: string): void {
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
