import { windowStateSchema } from '@yiting/shared/protocol/fields.ts';
import { describe, expect, test } from 'vitest';
import { actKeys, actOfKey, actsIn } from './acts.ts';

const states = windowStateSchema.options;
const key = (code: string, held: Partial<KeyboardEvent> = {}) => ({
  code,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('keys of the window desk', () => {
  test('[W1] no key has two meanings in one state, and each act one key', () => {
    for (const state of states) {
      const codes = actsIn(state).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(new Set(actKeys.map(({ act }) => act)).size).toBe(actKeys.length);
  });

  test('[W2] the large button of every state is F2', () => {
    for (const state of states) expect(actsIn(state)[0]?.code).toBe('F2');
  });

  test('[W3] an input method, a held key or a modifier never acts; letters do not act while typing', () => {
    expect(actOfKey('calling', key('KeyM'), false)).toBe('miss');
    for (const held of [
      { repeat: true },
      { isComposing: true },
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
    ])
      expect(actOfKey('calling', key('KeyM', held), false)).toBeNull();
    expect(actOfKey('calling', key('KeyM'), true)).toBeNull();
    expect(actOfKey('serving', key('F2'), true)).toBe('finish');
    expect(actOfKey('idle', key('KeyM'), false)).toBeNull();
  });

  test('[W4] the alarm is there in every state', () => {
    for (const state of states) expect(actOfKey(state, key('F9'), true)).toBe('alarm');
  });
});
