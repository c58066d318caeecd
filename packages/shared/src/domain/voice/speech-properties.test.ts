import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../basics/limits.ts';
import { languages } from '../../basics/words.ts';
import { callAt, readyHall } from './miniature-hall.ts';

type Act =
  | { readonly act: 'call'; readonly ids: readonly number[]; readonly voiced: boolean }
  | { readonly act: 'pass'; readonly durationMs: number }
  | { readonly act: 'end' | 'fail' }
  | { readonly act: 'ready'; readonly ready: boolean };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('call' as const),
      ids: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 }),
      voiced: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
    }),
    fc.record({ act: fc.constant('pass' as const), durationMs: fc.integer({ min: 1, max: 12_000 }) }),
    fc.record({ act: fc.constantFrom('end' as const, 'end' as const, 'fail' as const) }),
    fc.record({ act: fc.constant('ready' as const), ready: fc.boolean() }),
  ),
  { maxLength: 40 },
);

/** Runs the acts, then leaves the voice alone until nothing can be pending; answers also which calls were voiced elsewhere. */
function run(list: readonly Act[]) {
  const hall = readyHall();
  const madeAt = new Map<string, number>();
  const voicedFrom = new Map<string, number>();
  for (const act of list) {
    if (act.act === 'pass') hall.pass(act.durationMs);
    else if (act.act === 'end') hall.end();
    else if (act.act === 'fail') hall.happen({ type: 'failed', playId: hall.state.playId });
    else if (act.act === 'ready') hall.happen({ type: 'ready', ready: act.ready });
    else if (act.act === 'call') {
      const calls = act.ids.map((id) => {
        const callId = `call-${id}`;
        const at = madeAt.get(callId) ?? hall.now;
        madeAt.set(callId, at);
        if (act.voiced && !voicedFrom.has(callId)) voicedFrom.set(callId, hall.effects.length);
        return callAt(callId, at, voicedFrom.has(callId) ? 'said' : null);
      });
      hall.happen({ type: 'calls', calls });
    }
  }
  hall.pass(2 * limits.callsInVoiceMaxAgeMs);
  return { hall, madeAt, voicedFrom };
}

describe('whatever happens', () => {
  test('every call is settled exactly once, or another voice has settled it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { hall, madeAt, voicedFrom } = run(list);
        for (const callId of madeAt.keys()) {
          const settled = hall.effects.filter(
            (effect) => effect.type === 'settle' && effect.callId === callId,
          );
          if (voicedFrom.has(callId)) expect(settled.length).toBeLessThanOrEqual(1);
          else expect(settled).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is begun after 30 s, after it was settled, or once another voice has said it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { hall, voicedFrom } = run(list);
        const begun = new Set<string>();
        const over = new Set<string>();
        const expired = new Set<string>();
        for (const [index, effect] of hall.effects.entries()) {
          if (effect.type === 'settle') over.add(effect.callId);
          if (effect.type === 'settle' && effect.outcome === 'expired') expired.add(effect.callId);
          if (effect.type !== 'play') continue;
          const { callId, at } = effect.call;
          expect(expired.has(callId)).toBe(false);
          if (begun.has(callId)) continue;
          expect(over.has(callId)).toBe(false);
          expect(index).toBeLessThan(voicedFrom.get(callId) ?? Number.POSITIVE_INFINITY);
          expect(effect.at - at).toBeLessThanOrEqual(limits.callsInVoiceMaxAgeMs);
          begun.add(callId);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a call is played at most twice plus one try, and several waiting calls are said short', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { hall } = run(list);
        const times = new Map<string, number>();
        for (const { call, languages: said } of hall.plays) {
          times.set(call.callId, (times.get(call.callId) ?? 0) + 1);
          expect(said[0]).toBe('zh');
          for (const language of said) expect(languages).toContain(language);
        }
        for (const count of times.values()) expect(count).toBeLessThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });

  test('with others waiting, a play begins in Chinese only', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 2, max: 6 }), (list, count) => {
        const { hall } = run(list);
        hall.happen({ type: 'ready', ready: true });
        const before = hall.plays.length;
        hall.call(...Array.from({ length: count }, (_, index) => `late-${index}`));
        for (let times = 1; times < count; times++) hall.end();
        const late = hall.plays.slice(before);
        expect(late.map(({ call }) => call.callId)).toEqual(late.map((_, index) => `late-${index}`));
        expect(late).toHaveLength(count);
        for (const play of late.slice(0, -1)) expect(play.languages).toEqual(['zh']);
      }),
      { numRuns: 300 },
    );
  });
});
