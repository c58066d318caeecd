import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Saying, Speaker, VoiceState } from './speaker.ts';
import { SpeechDriver } from './speech-driver.ts';

const start = 1_000_000;
let nowMs = start;
const drivers: SpeechDriver[] = [];

beforeEach(() => {
  nowMs = start;
  vi.useFakeTimers();
});

afterEach(() => {
  for (const driver of drivers.splice(0)) driver.close();
  vi.useRealTimers();
});

/** A speaker without a loudspeaker: every saying lasts a second. */
class QuietSpeaker implements Speaker {
  readonly said: string[] = [];
  restarts = 0;
  isStuck = false;
  tell: (state: VoiceState) => void = () => {};

  say(sayings: readonly Saying[]): Promise<boolean> {
    this.said.push(sayings.map(({ text }) => text).join(' '));
    if (this.isStuck) return new Promise(() => {});
    return new Promise((resolve) => setTimeout(() => resolve(true), 1_000));
  }

  lengthMs(): number {
    return 1_000;
  }

  restart(): void {
    this.restarts++;
  }

  touched(): void {
    this.tell('ready');
  }

  close(): void {}
}

function startDriver(speaker = new QuietSpeaker()) {
  const reports: string[] = [];
  const states: VoiceState[] = [];
  const driver = new SpeechDriver({
    engine: 'clips',
    report: (callId, outcome) => reports.push(`${callId} ${outcome}`),
    now: () => nowMs,
    onState: (state) => states.push(state),
    makeSpeaker: (tell) => {
      speaker.tell = tell;
      return speaker;
    },
  });
  drivers.push(driver);
  return { driver, speaker, reports, states };
}

async function pass(durationMs: number): Promise<void> {
  for (let passed = 0; passed < durationMs; passed += 50) {
    nowMs += 50;
    await vi.advanceTimersByTimeAsync(50);
  }
}

function viewOf(...callIds: string[]): CallView {
  const name = { zh: '厅', en: 'Hall', ja: 'ホール' };
  const toSay = callIds.map((callId, index) => ({
    ...{ callId, number: `A00${index + 1}`, windowNumber: 12, at: start, times: 1 },
    ...{ language: 'zh' as const, voice: null, over: false },
  }));
  const voice = { languages: ['zh', 'en'], oneSpokenAs: 'yao', engine: 'clips' } as const;
  return { hallName: name, zoneName: name, dayOpen: true, calls: [], toSay, queues: [], voice };
}

test('a call in many views is said as one call, in the languages of the hall, and reported once', async () => {
  const { driver, speaker, reports } = startDriver();
  speaker.tell('ready');
  for (let views = 0; views < 5; views++) {
    driver.update(viewOf('a'));
    await pass(1_500);
  }
  const text = '请A零零幺号到十二号窗口办理 Number A zero zero one please go to window twelve';
  expect(speaker.said).toEqual([text, text]);
  expect(reports).toEqual(['a said']);
});

test('before the first touch nothing is said; after it the calls still fresh are', async () => {
  const { driver, speaker, states } = startDriver();
  speaker.tell('needsTouch');
  driver.update(viewOf('a', 'b'));
  await pass(5_000);
  expect(speaker.said).toEqual([]);
  driver.touched();
  await pass(1_000);
  expect(speaker.said[0]).toBe('请A零零幺号到十二号窗口办理');
  expect(states).toEqual(['needsTouch', 'ready']);
});

test('a stuck speaker is restarted, and what was not heard is reported as expired', async () => {
  const { driver, speaker, reports } = startDriver();
  speaker.isStuck = true;
  speaker.tell('ready');
  driver.update(viewOf('a'));
  await pass(10_000);
  expect(speaker.said).toHaveLength(2);
  expect(speaker.restarts).toBe(2);
  expect(reports).toEqual(['a expired']);
});

test('a closed driver says and reports nothing', async () => {
  const { driver, speaker, reports } = startDriver();
  speaker.tell('ready');
  driver.update(viewOf('a'));
  driver.close();
  driver.update(viewOf('b'));
  await pass(40_000);
  expect(speaker.said.length).toBeLessThanOrEqual(1);
  expect(reports).toEqual([]);
});

test('with the voice off nothing is reported: the hall itself says so', async () => {
  const reports: string[] = [];
  const driver = new SpeechDriver({
    engine: 'off',
    report: (callId) => reports.push(callId),
    now: () => nowMs,
    onState: (state) => reports.push(state),
  });
  drivers.push(driver);
  driver.update(viewOf('a'));
  await pass(40_000);
  expect(reports).toEqual([]);
});
