/** What the voice of a zone says next: each call at most once, never two at a time, nothing stale (B4-77, design 2.4). Pure. */
import { limits } from '../../basics/limits.ts';
import type { Language } from '../../basics/words.ts';
import type {
  SpeechEvent,
  SpeechJob,
  SpeechOutcome,
  SpeechRules,
  SpeechState,
  SpeechStep,
  SpokenCall,
} from './speech-state.ts';

/** Pause between the two times a lone call is said (B4-77). */
export const secondTimeAfterMs = 2_000;
/** How much longer than expected the player may take before it counts as stuck. */
export const playMarginMs = 3_000;
/** How long ids of settled calls are remembered: far longer than a call can stand in `toSay`. */
const settledKeptMs = 10 * 60_000;

/** One step: what happened at `nowMs` (hall time), and what the caller must do in order. Send a `tick` several times a second. */
export function stepSpeech(
  state: SpeechState,
  event: SpeechEvent,
  nowMs: number,
  rules: SpeechRules,
): SpeechStep {
  const taken = takeIn(state, event, nowMs);
  const watched = watch(taken.state, nowMs);
  const expired = expire(watched.state, nowMs);
  const begun = begin(expired.state, nowMs, rules);
  return {
    state: begun.state,
    effects: [...taken.effects, ...watched.effects, ...expired.effects, ...begun.effects],
  };
}

function takeIn(state: SpeechState, event: SpeechEvent, nowMs: number): SpeechStep {
  if (event.type === 'ready') return { state: { ...state, ready: event.ready }, effects: [] };
  if (event.type === 'calls') return { state: takeCalls(state, event.calls, nowMs), effects: [] };
  if (event.type === 'tick') return { state, effects: [] };
  if (state.job?.phase !== 'playing' || state.job.playId !== event.playId) return { state, effects: [] };
  return event.type === 'ended' ? onceSaid(state, state.job, nowMs) : cutOff(state, state.job, nowMs);
}

/** New calls join in order of time; a call another voice has settled leaves. */
function takeCalls(state: SpeechState, calls: readonly SpokenCall[], nowMs: number): SpeechState {
  const settled = new Map([...state.settled].filter(([, at]) => nowMs - at < settledKeptMs));
  for (const { callId, voice } of calls) if (voice !== null) settled.set(callId, nowMs);
  const known = new Set(state.waiting.map(({ callId }) => callId));
  if (state.job) known.add(state.job.call.callId);
  const waiting = [...state.waiting];
  for (const call of calls) {
    if (known.has(call.callId)) continue;
    known.add(call.callId);
    waiting.push(call);
  }
  return { ...state, settled, waiting: inOrder(waiting.filter(({ callId }) => !settled.has(callId))) };
}

/** The hall hears of it after the first time; a second time only for a call that is still alone and that no other voice has said. */
function onceSaid(state: SpeechState, job: SpeechJob, nowMs: number): SpeechStep {
  const isTaken = state.settled.has(job.call.callId);
  const { state: told, effects } = settle(state, job.call.callId, 'said', nowMs);
  if (isTaken || job.timesWanted === 1 || state.waiting.length > 0)
    return { state: { ...told, job: null }, effects };
  const pause = { ...job, timesSaid: 1, phase: 'pause', until: nowMs + secondTimeAfterMs } as const;
  return { state: { ...told, job: pause }, effects };
}

/** The player is stuck or gave up: start it anew; the call gets one more try, unless it was heard (and settled) once already. */
function cutOff(state: SpeechState, job: SpeechJob, nowMs: number): SpeechStep {
  const { callId } = job.call;
  const free = { ...state, job: null };
  const again = job.timesSaid === 0 && !state.triedOnce.has(callId) && !isStale(job.call, nowMs);
  if (again && !state.settled.has(callId)) {
    const triedOnce = new Set(state.triedOnce).add(callId);
    const waiting = inOrder([job.call, ...state.waiting]);
    return { state: { ...free, triedOnce, waiting }, effects: [{ type: 'restart' }] };
  }
  const settled = settle(free, callId, 'expired', nowMs);
  return { state: settled.state, effects: [{ type: 'restart' }, ...settled.effects] };
}

function watch(state: SpeechState, nowMs: number): SpeechStep {
  const { job } = state;
  if (!job) return { state, effects: [] };
  if (job.phase === 'playing') return nowMs >= job.until ? cutOff(state, job, nowMs) : { state, effects: [] };
  // The second time gives way to whoever waits, and is not worth waiting for a player.
  if (state.waiting.length > 0 || (nowMs >= job.until && !state.ready))
    return { state: { ...state, job: null }, effects: [] };
  return { state, effects: [] };
}

function expire(state: SpeechState, nowMs: number): SpeechStep {
  let step: SpeechStep = { state, effects: [] };
  for (const call of state.waiting.filter((each) => isStale(each, nowMs))) {
    const waiting = step.state.waiting.filter((each) => each !== call);
    const settled = settle({ ...step.state, waiting }, call.callId, 'expired', nowMs);
    step = { state: settled.state, effects: [...step.effects, ...settled.effects] };
  }
  return step;
}

function begin(state: SpeechState, nowMs: number, rules: SpeechRules): SpeechStep {
  if (!state.ready) return { state, effects: [] };
  if (state.job?.phase === 'pause' && nowMs >= state.job.until) return play(state, state.job, nowMs, rules);
  const [call, ...waiting] = state.waiting;
  if (state.job || !call) return { state, effects: [] };
  const alone = waiting.length === 0;
  const languages = alone
    ? [...new Set<Language>(['zh', ...rules.languages, call.language])]
    : ['zh' as const];
  const timesWanted = alone ? 2 : 1;
  return play({ ...state, waiting }, { call, languages, timesSaid: 0, timesWanted }, nowMs, rules);
}

function play(
  state: SpeechState,
  job: Pick<SpeechJob, 'call' | 'languages' | 'timesSaid' | 'timesWanted'>,
  nowMs: number,
  rules: SpeechRules,
): SpeechStep {
  const { call, languages } = job;
  const playId = state.playId + 1;
  const until = nowMs + rules.lengthMs(call, languages) + playMarginMs;
  return {
    state: { ...state, playId, job: { ...job, playId, phase: 'playing', until } },
    effects: [{ type: 'play', playId, call, languages }],
  };
}

function settle(state: SpeechState, callId: string, outcome: SpeechOutcome, nowMs: number): SpeechStep {
  // Another voice may have settled the call meanwhile: the hall knows then.
  if (state.settled.has(callId)) return { state, effects: [] };
  const triedOnce = new Set(state.triedOnce);
  triedOnce.delete(callId);
  const settled = new Map(state.settled).set(callId, nowMs);
  return { state: { ...state, triedOnce, settled }, effects: [{ type: 'settle', callId, outcome }] };
}

function isStale({ at }: SpokenCall, nowMs: number): boolean {
  return nowMs - at > limits.callsInVoiceMaxAgeMs;
}

function inOrder(calls: readonly SpokenCall[]): SpokenCall[] {
  return calls.toSorted((left, right) => left.at - right.at || (left.callId < right.callId ? -1 : 1));
}
