import { type CaseActType, movesFrom } from '@yiting/shared/domain/case/acts.ts';
import { caseStates } from '@yiting/shared/domain/case/states.ts';
import { describe, expect, test } from 'vitest';
import { actOfKey, answerKeys, backOfficeKeys } from './acts.ts';

const press = (code: string, held: Partial<KeyboardEvent> = {}) => ({
  code,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const possibleIn = (state: (typeof caseStates)[number]) =>
  (Object.keys(movesFrom) as CaseActType[]).filter((type) => movesFrom[type].includes(state));

describe('keys of the review desk', () => {
  test('no key has two meanings, in any state a case can be in', () => {
    for (const state of caseStates) {
      const codes = backOfficeKeys(possibleIn(state)).map(({ code }) => code);
      expect(new Set(codes).size, state).toBe(codes.length);
    }
    expect(answerKeys.map(({ act }) => act)).toEqual(['approve', 'refuse', 'askBack']);
  });

  test('the large button goes on with the case wherever it can go on', () => {
    const first = (state: (typeof caseStates)[number]) => backOfficeKeys(possibleIn(state))[0]?.act;
    expect([first('underReview'), first('suspended')]).toEqual(['approve', 'resume']);
    expect([first('approved'), first('refused'), first('closed')]).toEqual(['close', 'close', 'issue']);
    expect(first('delivered')).toBeUndefined();
  });

  test('letters do nothing while typing; a held key, a modifier or an input method never decides', () => {
    expect(actOfKey(answerKeys, press('F2'), false)).toBe('approve');
    expect(actOfKey(answerKeys, press('KeyR'), true)).toBeNull();
    expect(actOfKey(answerKeys, press('F2', { repeat: true }), false)).toBeNull();
    expect(actOfKey(answerKeys, press('KeyA', { ctrlKey: true }), false)).toBeNull();
    expect(actOfKey(answerKeys, press('KeyR', { isComposing: true }), false)).toBeNull();
    expect(actOfKey(answerKeys, press('KeyS'), false)).toBeNull();
  });
});
