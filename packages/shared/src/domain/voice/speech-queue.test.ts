import { describe, expect, test } from 'vitest';
import { limits } from '../../basics/limits.ts';
import { callAt, lengthMs, MiniatureHall, readyHall } from './miniature-hall.ts';
import { playMarginMs, secondTimeAfterMs } from './speech-queue.ts';

describe('what is said', () => {
  test('a call alone is said twice, two seconds apart, in Chinese and the language of the visitor', () => {
    const hall = readyHall();
    hall.call('a');
    hall.pass(lengthMs);
    hall.end();
    const firstEnded = hall.now;
    expect(hall.outcomes, 'the hall need not wait for the second time').toEqual(['a said']);
    hall.pass(lengthMs);
    hall.end();
    expect(hall.plays.map((play) => play.languages)).toEqual([
      ['zh', 'en'],
      ['zh', 'en'],
    ]);
    expect(hall.plays[1]?.at).toBe(firstEnded + secondTimeAfterMs);
    expect(hall.outcomes).toEqual(['a said']);
  });

  test('when more than one waits, each is said once and in Chinese only', () => {
    const hall = readyHall();
    hall.call('a', 'b', 'c');
    for (let times = 0; times < 2; times++) hall.end();
    expect(hall.plays.map(({ call, languages }) => [call.callId, languages])).toEqual([
      ['a', ['zh']],
      ['b', ['zh']],
      ['c', ['zh', 'en']],
    ]);
    expect(hall.outcomes).toEqual(['a said', 'b said']);
  });

  test('the second time gives way to a new call', () => {
    const hall = readyHall();
    hall.call('a');
    hall.end();
    hall.pass(500);
    hall.call('b');
    expect(hall.plays.map(({ call }) => call.callId)).toEqual(['a', 'b']);
    expect(hall.outcomes).toEqual(['a said']);
  });

  test('a call another voice has said is dropped before it begins, or before its second time', () => {
    const hall = readyHall();
    hall.call('a', 'b');
    hall.happen({ type: 'calls', calls: [callAt('a', hall.now, 'said'), callAt('b', hall.now, 'said')] });
    hall.end();
    hall.pass(60_000);
    expect(hall.plays.map(({ call }) => call.callId)).toEqual(['a']);
  });
});

describe('what goes wrong', () => {
  test('a call nobody could say in time has expired', () => {
    const hall = new MiniatureHall();
    hall.call('a');
    hall.pass(limits.callsInVoiceMaxAgeMs);
    expect(hall.outcomes).toEqual([]);
    hall.pass(250);
    hall.happen({ type: 'ready', ready: true });
    expect(hall.outcomes).toEqual(['a expired']);
    expect(hall.plays).toEqual([]);
  });

  test('a stuck player is started anew, and the call is tried once more', () => {
    const hall = readyHall();
    hall.call('a');
    hall.pass(lengthMs + playMarginMs);
    expect(hall.effects.map(({ type }) => type)).toEqual(['play', 'restart', 'play']);
    hall.happen({ type: 'ended', playId: 1 });
    expect(hall.outcomes, 'the first try answers too late').toEqual([]);
    hall.pass(lengthMs + playMarginMs);
    expect(hall.outcomes).toEqual(['a expired']);
    expect(hall.plays).toHaveLength(2);
  });

  test('a player that dies in the second time leaves the call said', () => {
    const hall = readyHall();
    hall.call('a');
    hall.end();
    hall.pass(secondTimeAfterMs);
    hall.happen({ type: 'failed', playId: hall.state.playId });
    expect(hall.outcomes).toEqual(['a said']);
    expect(hall.effects.at(-1)?.type).toBe('restart');
  });
});
