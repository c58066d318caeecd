/** What is to happen later or again and again; passed in, so that a simulated day has its own. */

export interface Timers {
  /** Once, after so many milliseconds. Answers how to call it off. */
  after(delayMs: number, act: () => void): () => void;
  /** Again and again. Answers how to end it. */
  every(periodMs: number, act: () => void): () => void;
}

export const systemTimers: Timers = {
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
  every: (periodMs, act) => {
    const timer = setInterval(act, periodMs);
    return () => clearInterval(timer);
  },
};
