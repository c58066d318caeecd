/** Makes the shipped clips and manifest.json again, offline: `node apps/hall-server/data/voice/make-clips.ts` (needs espeak-ng, sox, ffmpeg). */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import { allClips } from '@yiting/shared/domain/voice/phrase.ts';

const voices = { zh: 'cmn-latn-pinyin', en: 'en-gb', ja: 'ja' } as const;
const wordsPerMinute = { zh: 150, en: 145, ja: 150 } as const;
const sampleRate = 24_000;
const loudnessDb = -18;
/** Cuts the silence off the beginning, and starts softly so that a joint never clicks. */
const start = ['silence', '1', '0.005', '0.4%', 'fade', 't', '0.005'];

const pinyin: Readonly<Record<string, string>> = {
  请: 'qing3',
  零: 'ling2',
  一: 'yi1',
  幺: 'yao1',
  二: 'er4',
  三: 'san1',
  四: 'si4',
  五: 'wu3',
  六: 'liu4',
  七: 'qi1',
  八: 'ba1',
  九: 'jiu3',
  十: 'shi2',
  号到: 'hao4 dao4',
  // Words of two syllables stay whole: apart they sound spelled out.
  号窗口办理: 'hao4 chuang1kou3 ban4li3',
};

/** Particles are written as they sound (わ, え). */
const kana: Readonly<Record<string, string>> = {
  番の方は: 'ばんのかたわ',
  番窓口へお越しください: 'ばんまどぐちえ おこしください',
  零: 'ぜろ',
  一: 'いち',
  二: 'に',
  三: 'さん',
  四: 'よん',
  五: 'ご',
  六: 'ろく',
  七: 'なな',
  八: 'はち',
  九: 'きゅう',
  十: 'じゅう',
};

const kanaLetters =
  'A えー B びー C しー D でぃー E いー F えふ G じー H えいち J じぇー K けー L える M えむ N えぬ P ぴー Q きゅー R あーる S えす T てぃー U ゆー V ぶい W だぶるゆー X えっくす Y わい Z ぜっと'.split(
    ' ',
  );

makeAll(import.meta.dirname);

function makeAll(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'clips-'));
  const manifest: Record<string, number | Record<string, number>> = {};
  for (const language of languages) {
    mkdirSync(join(folder, language), { recursive: true });
    const lengths: Record<string, number> = {};
    for (const { clip, text } of allClips(language)) {
      const spoken = join(work, 'spoken.wav');
      const speed = String(wordsPerMinute[language]);
      execFileSync('espeak-ng', ['-v', voices[language], '-s', speed, '-w', spoken, sound(language, text)]);
      lengths[clip] = finish(spoken, join(folder, language, `${clip}.mp3`), work);
    }
    manifest[language] = lengths;
  }
  manifest.chime = makeChime(folder, work);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  rmSync(work, { recursive: true });
}

/** What the synthesiser reads for the text of a clip. */
function sound(language: Language, text: string): string {
  if (language === 'en') return text;
  if (language === 'zh') return pinyin[text] ?? [...text].map((sign) => pinyin[sign] ?? sign).join('');
  const letter = kanaLetters.indexOf(text);
  if (letter >= 0) return kanaLetters[letter + 1] ?? text;
  return kana[text] ?? [...text].map((sign) => kana[sign] ?? sign).join('');
}

/** Two falling tones, as before an announcement. */
function makeChime(folder: string, work: string): number {
  const parts = [659.26, 523.25].map((pitch, index) => {
    const tone = join(work, `tone-${index}.wav`);
    const shape = [
      'fade',
      'q',
      '0.005',
      '0.7',
      '0.65',
      'pad',
      String(index * 0.35),
      String(0.35 - index * 0.35),
    ];
    execFileSync('sox', [
      '-D',
      '-n',
      '-r',
      String(sampleRate),
      '-b',
      '16',
      tone,
      'synth',
      '0.7',
      'sine',
      String(pitch),
      ...shape,
    ]);
    return tone;
  });
  const mixed = join(work, 'mixed.wav');
  execFileSync('sox', ['-D', '-m', ...parts, mixed]);
  return finish(mixed, join(folder, 'chime.mp3'), work);
}

/** Trims, brings all clips to one loudness, encodes; answers the length in ms. */
function finish(from: string, to: string, work: string): number {
  const trimmed = join(work, 'trimmed.wav');
  const even = join(work, 'even.wav');
  const shape = ['rate', String(sampleRate), ...start, 'reverse', ...start, 'reverse'];
  execFileSync('sox', ['-D', from, trimmed, ...shape]);
  const stats = spawnSync('sox', ['-D', trimmed, '-n', 'stats'], { encoding: 'utf8' }).stderr;
  const rms = Number(/RMS lev dB\s+(-?[\d.]+)/.exec(stats)?.[1]);
  execFileSync('sox', ['-D', trimmed, even, 'gain', '-l', String(loudnessDb - rms), 'gain', '-1']);
  const encoding = ['-ac', '1', '-codec:a', 'libmp3lame', '-b:a', '48k', '-map_metadata', '-1', '-bitexact'];
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', '-i', even, ...encoding, to]);
  // 16-bit mono after a header of 44 bytes.
  return Math.round(((readFileSync(even).length - 44) / 2 / sampleRate) * 1000);
}
