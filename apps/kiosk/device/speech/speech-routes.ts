/** Sound for the kiosk's own page: `POST /speech` with a text. Never by URL, never stored, never for another page. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { languageSchema } from '@yiting/shared/basics/words.ts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SpeechProgram } from './speech-program.ts';

const wishSchema = z.strictObject({
  text: z.string().trim().min(1).max(limits.spokenTextMax),
  language: languageSchema,
});
const minuteMs = 60_000;

export function speechRoutes(pages: FastifyInstance, program: SpeechProgram): void {
  let said: number[] = [];
  pages.post('/speech', async (request, reply) => {
    if (request.headers.origin !== `http://${request.headers.host}`) return reply.code(403).send();
    const wish = wishSchema.safeParse(request.body);
    if (!wish.success) return reply.code(400).send();
    const now = performance.now();
    said = said.filter((at) => now - at < minuteMs);
    if (said.length >= limits.spokenPerMinuteMax) return reply.code(429).send();
    said.push(now);
    const sound = program.say(wish.data.text, wish.data.language);
    if (!sound) return reply.code(404).send();
    return reply.header('cache-control', 'no-store').type('audio/wav').send(sound);
  });
  pages.addHook('onClose', async () => program.stop());
}
