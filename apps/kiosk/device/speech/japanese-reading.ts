/** Japanese as kana, as it is spoken (は as ワ): the speech program reads no kanji. The dictionary program mecab of this machine knows. */
import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { limits } from '@yiting/shared/basics/limits.ts';

const program = 'mecab';
/** The ninth field of the IPA dictionary is the pronunciation; what it does not know stays as it is written. */
const options = ['-F%pS%f[8]', '-U%M', '-E\\n'];
const sample = { written: '番号は', spoken: 'バンゴーワ' } as const;

/** Looks once, at the start: the program with a dictionary that has pronunciations. */
export async function canReadJapanese(command = program): Promise<boolean> {
  return (await kanaOf(sample.written, command)) === sample.spoken;
}

/** What comes out for a text; empty where there is no such program. */
export function kanaOf(text: string, command = program): Promise<string> {
  return new Promise((resolve) => {
    const reading = start(command);
    let kana = '';
    reading.stdout.setEncoding('utf8').on('data', (part: string) => {
      kana += part;
    });
    reading.once('error', () => resolve(''));
    reading.once('close', () => resolve(kana.trim()));
    reading.stdin.end(`${text}\n`);
  });
}

/** Hands the kana of a text to the speech program, which is waiting for it; answers the way to stop. */
export function sendKana(text: string, to: Writable): () => void {
  const reading = start(program);
  reading.once('error', () => to.end());
  reading.stdout.pipe(to);
  reading.stdin.end(`${text}\n`);
  return () => reading.kill();
}

function start(command: string) {
  const reading = spawn(command, options, { stdio: ['pipe', 'pipe', 'ignore'], timeout: limits.speechMs });
  // A program that is not there, or ended early, takes its pipe with it.
  reading.stdin.on('error', () => undefined);
  return reading;
}
