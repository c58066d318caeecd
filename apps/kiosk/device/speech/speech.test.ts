import { spawnSync } from 'node:child_process';
import { limits } from '@yiting/shared/basics/limits.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { canReadJapanese, kanaOf } from './japanese-reading.ts';
import { SpeechProgram } from './speech-program.ts';
import { speechRoutes } from './speech-routes.ts';
import { spokenText } from './spoken-text.ts';

const hasProgram = spawnSync('espeak-ng', ['--version']).status === 0;
const hasDictionary = hasProgram && (await canReadJapanese());
let pages: FastifyInstance | null = null;
afterEach(() => pages?.close());

async function serve(program: SpeechProgram): Promise<FastifyInstance> {
  pages = Fastify();
  speechRoutes(pages, program);
  await pages.ready();
  return pages;
}
function ask(server: FastifyInstance, body: object, origin = 'http://127.0.0.1:7400') {
  const headers = { host: '127.0.0.1:7400', origin };
  return server.inject({ method: 'POST', url: '/speech', headers, payload: body });
}

test('[K29] a text is said for the own page only, within its length and its rate, and in no language without a voice', async () => {
  const server = await serve(await SpeechProgram.find('/nowhere/espeak-ng'));
  const wish = { text: 'hello', language: 'en' };
  expect((await ask(server, wish, 'http://example.org')).statusCode).toBe(403);
  expect((await ask(server, { ...wish, text: 'a'.repeat(limits.spokenTextMax + 1) })).statusCode).toBe(400);
  expect((await ask(server, { ...wish, voice: 'x' })).statusCode).toBe(400);
  for (let count = 0; count < limits.spokenPerMinuteMax; count += 1)
    expect((await ask(server, wish)).statusCode).toBe(404);
  expect((await ask(server, wish)).statusCode).toBe(429);
});

test.skipIf(!hasProgram)('[K29] the program of the machine answers with sound', async () => {
  const program = await SpeechProgram.find();
  expect(program.languages).toEqual(hasDictionary ? ['zh', 'en', 'ja'] : ['zh', 'en']);
  const server = await serve(program);
  const short = (await ask(server, { text: '取号', language: 'zh' })).rawPayload;
  const long = (await ask(server, { text: '取号成功，请到三号窗口办理', language: 'zh' })).rawPayload;
  expect(short.subarray(0, 4).toString()).toBe('RIFF');
  expect(long.length).toBeGreaterThan(short.length * 1.5);
  const japanese = await ask(server, { text: '番号を発券しました。', language: 'ja' });
  expect(japanese.statusCode).toBe(hasDictionary ? 200 : 404);
  if (hasDictionary) expect(japanese.rawPayload.length).toBeGreaterThan(20_000);
});

test('[K30] without a dictionary of the machine no Japanese is said, rather than every kanji as "Chinese letter"', async () => {
  expect(await canReadJapanese('/nowhere/mecab')).toBe(false);
  expect(await kanaOf('番号', '/nowhere/mecab')).toBe('');
});

test.skipIf(!hasDictionary)(
  '[K30] Japanese is given as it is spoken: particles, long vowels, figures',
  async () => {
    expect(await kanaOf('番号は A 0 0 1 です。窓口へ、3 番でお待ちください')).toBe(
      'バンゴーワ A 0 0 1 デス。マドグチエ、3 バンデオマチクダサイ',
    );
  },
);

test('[K30] Chinese is given as pinyin with tones, letters and figures stay', () => {
  expect(spokenText('请到 3 号窗口，号码 A 0 0 1。', 'zh')).toBe(
    'qing3 dao4 3 hao4 chuang1 kou3, hao4 ma3 A 0 0 1.',
  );
  expect(spokenText('银行办女士的证', 'zh')).toBe('yin2 hang2 ban4 nv3 shi4 de5 zheng4');
  expect(spokenText('Press [1] <now>', 'en')).toBe('Press 1 now');
});
