/** The HTTP side: pages, sessions, pairing, imports, recordings, health. Errors leave as a closed code. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { limits } from '@yiting/shared/basics/limits.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import { caseFileRoutes } from './case-file-routes.ts';
import { contentPolicy } from './content-policy.ts';
import { hallRoutes } from './hall-routes.ts';
import { importRoutes } from './import-routes.ts';
import { pairingRoutes } from './pairing-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { isOfPhones, visitRoutes } from './visit-routes.ts';
import { voiceRoutes } from './voice-routes.ts';
import type { WebParts } from './web-parts.ts';

const webFolder = resolve(import.meta.dirname, '../../dist/web');
const counterFolder = resolve(import.meta.dirname, '../../../counter/dist');
const httpRequestsPerMinuteMax = 1_200;

export async function openWeb(parts: WebParts): Promise<FastifyInstance> {
  const { options } = parts;
  const tls =
    options.tlsCert !== undefined && options.tlsKey !== undefined
      ? { https: { cert: readFileSync(options.tlsCert), key: readFileSync(options.tlsKey) } }
      : {};
  const web: FastifyInstance = Fastify({
    ...tls,
    bodyLimit: limits.messageBytesMax,
    trustProxy: false,
    forceCloseConnections: true,
  });
  await web.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: options.tlsCert !== undefined,
  });
  await web.register(rateLimit, {
    max: (request) => (isOfPhones(request.url) ? limits.phoneRequestsPerMinuteMax : httpRequestsPerMinuteMax),
    keyGenerator: (request) => `${request.ip} ${isOfPhones(request.url) ? 'phones' : 'hall'}`,
    timeWindow: 60_000,
    errorResponseBuilder: () => ({ statusCode: 429, ...hallError('tooMany') }),
  });
  web.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', contentPolicy(request.url));
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(self)');
  });
  answerErrors(web, parts.log);
  healthRoutes(web, parts);
  hallRoutes(web, parts);
  sessionRoutes(web, parts);
  pairingRoutes(web, parts);
  importRoutes(web, parts);
  await caseFileRoutes(web, parts);
  await voiceRoutes(web, parts);
  const phonePages = {
    visit: resolve(webFolder, 'visit/index.html'),
    book: resolve(webFolder, 'book/index.html'),
  };
  visitRoutes(web, phonePages, parts);
  await pageRoutes(web);
  return web;
}

/** Every failure is JSON with a closed code; what went wrong inside is for the log. */
function answerErrors(web: FastifyInstance, log: Log): void {
  web.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) return reply.code(429).send(hallError('tooMany'));
    if (status === 413) return reply.code(413).send(hallError('tooLarge'));
    if (status < 500) return reply.code(status).send(hallError('malformed'));
    log.error({ event: 'httpFault', error }, 'a request failed by a bug');
    return reply.code(500).send(hallError('fault'));
  });
  web.setNotFoundHandler((_request, reply) => reply.code(404).send(hallError('unknownMessage')));
}

function healthRoutes(web: FastifyInstance, { database, mirror, metrics, clock }: WebParts): void {
  web.get('/healthz', async (_request, reply) => {
    const whole = database.one<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM journal');
    const well = whole !== undefined && mirror.isWell;
    return reply.code(well ? 200 : 503).send({
      ok: well,
      journal: whole?.seq ?? 0,
      mirror: mirror.isWell,
      driftMs: Math.round(clock.driftMs()),
    });
  });
  web.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await metrics.text()),
  );
}

async function pageRoutes(web: FastifyInstance): Promise<void> {
  web.get('/', async (_request, reply) => reply.redirect('/manage/'));
  if (existsSync(counterFolder))
    await web.register(fastifyStatic, {
      root: counterFolder,
      prefix: '/counter/',
      decorateReply: false,
      redirect: true,
    });
  if (existsSync(webFolder))
    await web.register(fastifyStatic, {
      root: webFolder,
      prefix: '/',
      decorateReply: false,
      redirect: true,
      preCompressed: true,
    });
}
