/** The simulated reader on the fault panel: invented people to lay on it, and what can go wrong. */
import { z } from 'zod';
import { people } from '../id-reader/simulator/people.ts';
import type { SimulatedReader } from '../id-reader/simulator/simulated-reader.ts';

const acts: Readonly<
  Record<string, { readonly say: string; readonly act: (reader: SimulatedReader) => void }>
> = {
  adult: { say: '放 张三 adult', act: (reader) => reader.lay(people.adult) },
  elder: { say: '放 王秀英 elder, 1958', act: (reader) => reader.lay(people.elder) },
  minor: { say: '放 李小明 minor', act: (reader) => reader.lay(people.minor) },
  permanentResident: {
    say: '放 永居证 permanent resident',
    act: (reader) => reader.lay(people.permanentResident),
  },
  passport: { say: '扫 护照 passport', act: (reader) => reader.lay(people.passport) },
  misread: { say: '读错 misread', act: (reader) => reader.lay(people.adult, 'misread') },
  pulled: { say: '中途抽走 pulled in mid-read', act: (reader) => reader.lay(people.adult, 'pulled') },
  twoCards: { say: '两张证 two cards', act: (reader) => reader.layTwo() },
  remove: { say: '拿走 take away', act: (reader) => reader.remove() },
  unplug: { say: '拔线 unplug', act: (reader) => reader.unplug() },
  plug: { say: '插线 plug in', act: (reader) => reader.plug() },
};
const wishSchema = z.object({ reader: z.string().refine((name) => Object.hasOwn(acts, name)) });

/** Carries the wish out if it is one for the reader. */
export function playReader(reader: SimulatedReader, wish: unknown): void {
  const parsed = wishSchema.safeParse(wish);
  if (parsed.success) acts[parsed.data.reader]?.act(reader);
}

export function readerPart(reader: SimulatedReader): string {
  const buttons = Object.entries(acts)
    .map(([name, { say }]) => `<button name="reader" value="${name}">${say}</button>`)
    .join('');
  const lies = reader.plugged
    ? reader.occupied
      ? '有证 a card lies there'
      : '空 empty'
    : '已拔线 unplugged';
  return `<h1>Simulated reader 模拟读卡器：<span data-testid="reader-lies">${lies}</span></h1><form method="post" action="/panel/">${buttons}</form>`;
}
