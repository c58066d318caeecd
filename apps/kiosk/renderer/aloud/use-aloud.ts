/** Reading aloud, tied to the session: says a screen when it comes, what changes on it, and does what the keypad asks. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { getI18n } from '@yiting/shared/ui/translation.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Device } from '../device.ts';
import type { Kiosk as WholeKiosk } from '../kiosk-context.ts';
import { earphonesIn, earphonesOut, pressKey } from './keypad.ts';
import { type Caption, Reader } from './reader.ts';
import { type Place, sayScreen } from './say-screen.ts';
import type { KeyAct, News, Spoken } from './spoken.ts';
import { utterance } from './utterance.ts';

type Kiosk = Omit<WholeKiosk, 'help' | 'speaking'>;
export type Aloud = { readonly caption: Caption | null; readonly speaking: boolean };

/** `callHelp` calls the guide desk, or takes the call back where one is open. It answers false when nobody could be called. */
export function useAloud(
  device: Device,
  kiosk: Kiosk | null,
  place: Place,
  callHelp: () => Promise<boolean>,
): Aloud {
  const [caption, setCaption] = useState<Caption | null>(null);
  const reader = useMemo(() => new Reader(setCaption), []);
  const stage = kiosk?.session.access.aloud ?? 'off';
  const spoken =
    kiosk && stage !== 'off' ? sayScreen(kiosk, place, (language) => getI18n().getFixedT(language)) : null;
  reader.hostLanguages = kiosk?.state.speech ?? [];
  useReading(reader, kiosk, spoken);
  useKeypad({ device, reader, kiosk, spoken, callHelp });
  return { caption, speaking: caption !== null && caption.at < caption.pieces.length };
}

function useReading(reader: Reader, kiosk: Kiosk | null, spoken: Spoken | null): void {
  const { language, access } = kiosk?.session ?? { language: 'zh', access: null };
  const page = access?.page ?? 0;
  const read = useRef<{ key: string; news: readonly News[] } | null>(null);
  useEffect(() => {
    if (!spoken) {
      if (read.current) reader.silence();
      read.current = null;
      return;
    }
    const key = `${spoken.key} ${page} ${language}`;
    const before = read.current;
    read.current = { key, news: spoken.news };
    if (before?.key !== key) {
      reader.say(utterance(spoken, { t: getI18n().getFixedT(language), language, page }));
      return;
    }
    const changed = spoken.news.filter((news, index) => news.key !== before.news[index]?.key);
    const pieces = changed.flatMap(({ says }) => says);
    if (pieces.length === 0) return;
    // What a finger typed is echoed at once; everything else waits for its turn.
    if (spoken.typing) reader.say(pieces);
    else reader.add(pieces);
  });
}

type KeypadParts = {
  readonly device: Pick<Device, 'present' | 'printGuide'>;
  readonly reader: Reader;
  readonly kiosk: Kiosk | null;
  readonly spoken: Spoken | null;
  readonly callHelp: () => Promise<boolean>;
};

/** One listener for good: it looks at the newest state when a key comes. */
function useKeypad(parts: KeypadParts): void {
  const newest = useRef(parts);
  newest.current = parts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { kiosk, spoken } = newest.current;
      if (!kiosk || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!spoken) {
        if (!starts(event, kiosk)) return;
        event.preventDefault();
        kiosk.send({ type: 'aloud', stage: 'language' });
        return;
      }
      // Whoever tabs through the page presses what is focused.
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
      if (event.key === earphonesOut) return kiosk.send({ type: 'aloud', stage: 'off' });
      const act = pressKey(spoken, kiosk.session.access.page, event.key);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      carryOut(act, newest.current);
    };
    addEventListener('keydown', pressed, { capture: true });
    return () => removeEventListener('keydown', pressed, { capture: true });
  }, []);
}

/** Ear-phones, `#`, or 5 (the key with the raised dot) where no digit is typed. */
function starts({ key, target }: KeyboardEvent, { session }: Kiosk): boolean {
  if (key === earphonesIn) return true;
  if (target instanceof HTMLInputElement) return false;
  return key === '#' || (key === '5' && session.screen.name === 'home');
}

function carryOut(act: KeyAct, { device, reader, kiosk, spoken, callHelp }: KeypadParts): void {
  if (!kiosk || !spoken) return;
  const { language, access } = kiosk.session;
  const t = getI18n().getFixedT(language);
  switch (act.kind) {
    case 'send':
      for (const event of act.events) kiosk.send(event);
      return;
    case 'erase':
      for (const event of act.events) kiosk.send(event);
      reader.say([{ text: t('aloud.erased'), language }]);
      return;
    case 'confirm':
      if (kiosk.session.screen.name === 'guide') kiosk.send({ type: 'identify' });
      kiosk.send({ type: 'confirm', commandId: makeUlid(Date.now()), party: act.party });
      return;
    case 'reprint':
      kiosk.send({ type: 'reprint', commandId: makeUlid(Date.now()) });
      return;
    case 'printGuide':
      void device.printGuide(act.itemCode, language).then((paper) => {
        reader.say([{ text: t(`terminal.guidePaper.${paper}`), language }]);
      });
      return;
    case 'wish':
      kiosk.send({ ...act.wish, commandId: makeUlid(Date.now()) });
      return;
    case 'present':
      void device.present(act.document).then((answer) => {
        if (!answer.ok) reader.say([{ text: sayError(t, answer.error), language }]);
      });
      return;
    case 'repeat':
      reader.say(utterance(spoken, { t, language, page: access.page }));
      return;
    case 'help':
      void callHelp().then((called) => {
        if (!called) reader.say([{ text: t('aloud.helpFailed'), language }]);
      });
      return;
    case 'nothing':
      reader.say([{ text: t('aloud.nothing'), language }]);
  }
}
