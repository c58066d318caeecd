/** The pages the device host serves: the kiosk itself, and a fault panel where devices are simulated. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { KioskConfig } from './config.ts';
import { panelRoutes, type SimulatedDevices } from './panel/panel.ts';
import type { SpeechProgram } from './speech/speech-program.ts';
import { speechRoutes } from './speech/speech-routes.ts';

const rendererFolder = resolve(import.meta.dirname, '../dist/renderer');

export type Served = SimulatedDevices & { readonly speech: SpeechProgram };

export async function servePages(
  config: KioskConfig,
  { speech, ...simulated }: Served,
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
  speechRoutes(pages, speech);
  if (config.panel && (simulated.printer || simulated.reader)) panelRoutes(pages, simulated);
  if (existsSync(rendererFolder))
    await pages.register(fastifyStatic, { root: rendererFolder, prefix: '/', redirect: true });
  return pages;
}
