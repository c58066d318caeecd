/** How to play a decoded clip: without the silence around it, and as loud as the others. Pure. */

export type ClipShape = {
  readonly fromSeconds: number;
  readonly lengthSeconds: number;
  readonly gain: number;
};

/** Below this a sample counts as silence (−40 dB): encoders add some, people begin late. */
const silence = 0.01;
const loudness = 0.126;
const gainMax = 4;
const peakMax = 0.95;

/** `samples` of one channel, −1 to 1. A clip of silence alone has length 0. */
export function shapeOf(samples: Float32Array, sampleRate: number): ClipShape {
  const isHeard = (sample: number) => Math.abs(sample) > silence;
  const first = samples.findIndex(isHeard);
  if (first < 0) return { fromSeconds: 0, lengthSeconds: 0, gain: 1 };
  const heard = samples.subarray(first, samples.findLastIndex(isHeard) + 1);
  let peak = 0;
  let power = 0;
  for (const sample of heard) {
    peak = Math.max(peak, Math.abs(sample));
    power += sample * sample;
  }
  const wanted = loudness / Math.sqrt(power / heard.length);
  return {
    fromSeconds: first / sampleRate,
    lengthSeconds: heard.length / sampleRate,
    gain: Math.min(wanted, gainMax, peakMax / peak),
  };
}
