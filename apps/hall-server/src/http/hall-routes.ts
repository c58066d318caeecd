/** The hall introduces itself, so that a machine being set up can tell it from any other server. */
import type { HallCard } from '@yiting/shared/protocol/hall-card.ts';
import { protocolVersion } from '@yiting/shared/protocol/socket.ts';
import type { FastifyInstance } from 'fastify';
import { planReader } from '../store/meta.ts';
import type { WebParts } from './web-parts.ts';

export function hallRoutes(
  web: FastifyInstance,
  { database, clock }: Pick<WebParts, 'database' | 'clock'>,
): void {
  web.get('/api/hall', async (_request, reply): Promise<HallCard> => {
    reply.header('cache-control', 'no-store');
    const { name } = planReader(database).plan().hall;
    return { product: 'yiting', protocol: protocolVersion, name, now: clock.now() };
  });
}
