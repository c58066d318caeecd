/** The pages the device host serves: the kiosk itself, and a fault panel where devices are simulated. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Server as SocketServer } from 'socket.io';
import type { KioskConfig } from './config.ts';
import { panelRoutes, type SimulatedDevices } from './panel/panel.ts';
import type { SpeechProgram } from './speech/speech-program.ts';
import { speechRoutes } from './speech/speech-routes.ts';

/** Beside the sources, or beside the bundle of a release. */
const rendererFolder =
  ['../dist/renderer', '../renderer']
    .map((folder) => resolve(import.meta.dirname, folder))
    .find((folder) => existsSync(join(folder, 'index.html'))) ?? '';

/** `speech` null: nothing is read aloud by the machine. */
export type Served = SimulatedDevices & { readonly speech: SpeechProgram | null };

/** `begin`: the page one comes to; the first run is reached in the first run only. */
export async function servePages(
  config: Pick<KioskConfig, 'panel'>,
  { speech, ...simulated }: Served,
  begin: '/' | '/first-run/' = '/',
): Promise<FastifyInstance> {
  const pages: FastifyInstance = Fastify({ bodyLimit: 16 * 1024, forceCloseConnections: true });
  await pages.register(helmet, {
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  const other = begin === '/' ? /^\/first-run(\/|$)/ : /^\/$/;
  pages.addHook('onRequest', async (request, reply) => {
    if (other.test(request.url)) return reply.redirect(begin);
  });
  if (speech) speechRoutes(pages, speech);
  if (config.panel && (simulated.printer || simulated.reader)) panelRoutes(pages, simulated);
  if (rendererFolder !== '')
    await pages.register(fastifyStatic, { root: rendererFolder, prefix: '/', redirect: true });
  return pages;
}

/**
 * Ends sockets and pages at once. Without the second line it would wait, for ever, for a connection on which
 * nobody has spoken yet, such as the spare one a browser opens when the first is slow to come.
 */
export async function closePages(pages: FastifyInstance, sockets: SocketServer): Promise<void> {
  const closed = sockets.close();
  pages.server.closeAllConnections();
  await closed;
  await pages.close();
}
