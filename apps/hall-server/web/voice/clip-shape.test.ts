import { expect, test } from 'vitest';
import { shapeOf } from './clip-shape.ts';

function tone(loudness: number): Float32Array {
  return Float32Array.from({ length: 1_000 }, (_, index) => (index % 2 === 0 ? loudness : -loudness));
}

function padded(before: number, sound: Float32Array, after: number): Float32Array {
  const samples = new Float32Array(before + sound.length + after);
  samples.set(sound, before);
  return samples;
}

test('the silence before and after is left out', () => {
  const shape = shapeOf(padded(500, tone(0.2), 2_000), 1_000);
  expect(shape.fromSeconds).toBe(0.5);
  expect(shape.lengthSeconds).toBe(1);
});

test('a soft and a loud recording come out equally loud', () => {
  const soft = shapeOf(tone(0.05), 1_000);
  const loud = shapeOf(tone(0.5), 1_000);
  expect(soft.gain * 0.05).toBeCloseTo(loud.gain * 0.5, 5);
});

test('a very soft recording is not raised without end, and nothing is cut at the top', () => {
  expect(shapeOf(tone(0.011), 1_000).gain).toBe(4);
  const spike = tone(0.05);
  spike[10] = 0.9;
  expect(shapeOf(spike, 1_000).gain * 0.9).toBeLessThanOrEqual(0.951);
});

test('silence has no length', () => {
  expect(shapeOf(new Float32Array(100), 1_000).lengthSeconds).toBe(0);
});
