/** Stations ask to be enrolled before they have a key. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { pairingRequestSchema } from '@yiting/shared/protocol/commands/hall.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import { idSchema } from '@yiting/shared/protocol/fields.ts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { collectKey, openPairing } from '../commands/pairings.ts';
import type { WebParts } from './web-parts.ts';

const perMinute = { config: { rateLimit: { max: limits.pairingsPerMinuteMax, timeWindow: 60_000 } } };
const parametersSchema = z.object({ id: idSchema });

export function pairingRoutes(
  web: FastifyInstance,
  { database, dispatcher, keys, clock }: Pick<WebParts, 'database' | 'dispatcher' | 'keys' | 'clock'>,
): void {
  web.post('/api/pairings', perMinute, async (request, reply) => {
    const wish = pairingRequestSchema.safeParse(request.body);
    if (!wish.success) return reply.code(400).send(hallError('malformed'));
    const pairing = await openPairing(dispatcher, wish.data);
    return pairing.ok ? reply.send(pairing.value) : reply.code(429).send(pairing.error);
  });
  web.get('/api/pairings/:id', async (request, reply) => {
    const parameters = parametersSchema.safeParse(request.params);
    const secret = request.headers['x-pairing-secret'];
    if (!parameters.success || typeof secret !== 'string')
      return reply.code(400).send(hallError('malformed'));
    const answer = await collectKey(
      { database, dispatcher, keys },
      { pairingId: parameters.data.id, secret, now: clock.now() },
    );
    return answer.ok ? reply.send(answer.value) : reply.code(404).send(answer.error);
  });
}
