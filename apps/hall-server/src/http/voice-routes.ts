/** Clips of the voice: the hall's own recordings before the ones that came with the product. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { languageSchema } from '@yiting/shared/basics/words.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { staffOf } from './session-routes.ts';
import type { WebParts } from './web-parts.ts';

const shippedFolder = resolve(import.meta.dirname, '../../data/voice');
const recordingBytesMax = 2 * 1024 * 1024;
const parametersSchema = z.object({ language: languageSchema, clip: z.string().regex(/^[a-z0-9-]{1,40}$/) });

export async function voiceRoutes(
  web: FastifyInstance,
  { files, sessions }: Pick<WebParts, 'files' | 'sessions'>,
): Promise<void> {
  mkdirSync(files.recordings, { recursive: true });
  web.addContentTypeParser(
    /^audio\//,
    { parseAs: 'buffer', bodyLimit: recordingBytesMax },
    (_request, body, done) => done(null, body),
  );

  /** Names of own recordings as `zh/a`, so that the player asks for those instead of the shipped ones. */
  web.get('/voice/own.json', async () => ({ clips: ownClips(files.recordings) }));

  web.post('/api/voice/:language/:clip', { bodyLimit: recordingBytesMax }, async (request, reply) => {
    const actor = staffOf(sessions, request);
    if (!actor) return reply.code(401).send(hallError('notSignedIn'));
    if (!actor.roles.some((role) => role === 'manager' || role === 'admin'))
      return reply.code(403).send(hallError('notAllowed'));
    const wish = parametersSchema.safeParse(request.params);
    if (!wish.success || !(request.body instanceof Uint8Array) || request.body.length === 0)
      return reply.code(400).send(hallError('malformed'));
    const folder = join(files.recordings, wish.data.language);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${wish.data.clip}.webm`);
    writeFileSync(`${path}.unfinished`, request.body);
    renameSync(`${path}.unfinished`, path);
    return reply.send({ ok: true });
  });

  await web.register(fastifyStatic, { root: files.recordings, prefix: '/voice/own/', decorateReply: false });
  if (existsSync(shippedFolder))
    await web.register(fastifyStatic, { root: shippedFolder, prefix: '/voice/', decorateReply: false });
}

function ownClips(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: language }) =>
      readdirSync(join(folder, language))
        .filter((name) => name.endsWith('.webm'))
        .map((name) => `${language}/${name.slice(0, -'.webm'.length)}`),
    );
}
