import { languages } from '@yiting/shared/basics/words.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { popularItems } from '../first-page.ts';
import type { Session } from '../screen.ts';
import { atHome, step } from '../session.ts';
import { item, listening, loadSpokenWords, press, seen, translate } from './example-kiosk.ts';
import { everyScreen, examples, taken } from './example-screens.ts';
import { pressKey } from './keypad.ts';
import { sayScreen } from './say-screen.ts';

beforeAll(loadSpokenWords);

describe('the keypad', () => {
  const someItems = fc
    .uniqueArray(fc.stringMatching(/^[A-Z]{2}-[0-9]{1,3}$/), { minLength: 1, maxLength: 40 })
    .map((codes) => codes.map((code) => item(code)));

  test('[K21] from home, every item of the first page has keys that end in a number', () => {
    fc.assert(
      fc.property(someItems, fc.constantFrom(...languages), fc.boolean(), (items, language, elder) => {
        const start = step(step(atHome, { type: 'elder', on: elder }), { type: 'aloud', stage: 'language' });
        const home = press(seen(items, start), String(languages.indexOf(language) + 1));
        expect(home).toMatchObject({ language, access: { aloud: 'on' } });
        const offered = popularItems(seen(items, home));
        expect(offered.length).toBeGreaterThan(0);
        for (const { code } of offered) {
          const { choices } = sayScreen(seen(items, home), 'session', translate);
          const index = choices.findIndex(({ act }) => JSON.stringify(act).includes(`"${code}"`));
          const keys = [...'9'.repeat(Math.floor(index / 7)), String((index % 7) + 1), '#', '#'];
          const end = keys.reduce((session, key) => press(seen(items, session), key), home);
          expect(end.screen).toMatchObject({ name: 'taking', wish: { itemCode: code } });
          expect(step(end, { type: 'taken', taken }).screen.name).toBe('number');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[K21] every item of the catalogue is reached by keys, by theme', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const group = step(listening(atHome), { type: 'browse', by: 'theme' });
        let session = press(seen(items, group), '1');
        const reached = new Set<string>();
        for (let page = 0; page < Math.ceil(items.length / 7); page += 1) {
          for (const digit of '1234567') {
            const { screen } = press(seen(items, session), digit);
            if (screen.name === 'guide' && screen.wanted.kind === 'item') reached.add(screen.wanted.itemCode);
          }
          session = press(seen(items, session), '9');
        }
        expect(reached.size).toBe(items.length);
      }),
      { numRuns: 40 },
    );
  });

  test('[K22] a resident number ends with X by the arrow down, and only its end is said', () => {
    const typing = { at: 'typing', field: 'residentId', text: '' } as const;
    let session: Session = listening({ ...atHome, screen: { ...examples.identity, step: typing } });
    for (const key of [...'31019919491231006', 'ArrowDown'])
      session = press(seen([item('I-0')], session), key);
    expect(session.screen).toMatchObject({ step: { text: '31019919491231006X' } });
    const { news, main } = sayScreen(seen([item('I-0')], session), 'session', translate);
    expect(main?.act).toEqual({
      kind: 'present',
      document: { type: 'residentId', number: '31019919491231006X' },
    });
    expect(news[0]?.says[0]?.text).toMatch(/X/);
    expect(news[0]?.says[0]?.text.replace(/\s/g, '')).not.toContain('1231');
  });

  test('[K23] one scheme on every screen: help, again, back and the arrows never change their meaning', () => {
    for (const screen of everyScreen) {
      const kiosk = seen([item('I-0')], listening({ ...atHome, screen, trail: [examples.home] }));
      const spoken = sayScreen(kiosk, 'session', translate);
      expect(pressKey(spoken, 0, 'ArrowUp')).toEqual({ kind: 'repeat' });
      expect(pressKey(spoken, 0, 'ArrowRight')).toEqual({ kind: 'help' });
      expect(pressKey(spoken, 0, 'ArrowLeft')).toEqual(spoken.back);
      expect(pressKey(spoken, 0, 'Enter')).toEqual(pressKey(spoken, 0, '#'));
      expect(pressKey(spoken, 0, 'Tab')).toBeNull();
      if (spoken.typing) continue;
      expect(pressKey(spoken, 0, '0')).toEqual({ kind: 'repeat' });
      expect(pressKey(spoken, 0, '8')).toEqual({ kind: 'help' });
      expect(pressKey(spoken, 0, '*')).toEqual(spoken.back);
    }
    expect(press(seen([], listening(atHome)), '*').access.aloud).toBe('off');
  });

  test('[K23] while the warning stands, hash goes on, 1 gives more time', () => {
    const warned = { ...listening({ ...atHome, screen: examples.guide }), warned: true };
    expect(press(seen([item('I-0')], warned), '#')).toMatchObject({
      warned: false,
      access: { timeFactor: 1 },
    });
    expect(press(seen([item('I-0')], warned), '1')).toMatchObject({
      warned: false,
      access: { timeFactor: 2 },
    });
  });
});
