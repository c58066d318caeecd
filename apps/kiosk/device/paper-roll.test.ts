import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PaperRoll } from './paper-roll.ts';

function start() {
  let now = 1_000;
  const path = join(mkdtempSync(join(tmpdir(), 'paper-roll-')), 'data', 'paper-roll.json');
  const open = () => new PaperRoll(path, () => now);
  const wait = (ms: number) => {
    now += ms;
  };
  return { open, wait, path };
}

test('[K41] the roll is counted in millimetres, also across a restart, and warns at a tenth (B5-89)', () => {
  const { open } = start();
  const roll = open();
  expect(roll.slipsLeft).toBe(470);
  for (let slip = 0; slip < 240; slip += 1) roll.used(200);
  expect(roll.percentLeft).toBeCloseTo(40);
  expect(roll.slipsLeft).toBe(160);
  const again = open();
  expect([again.percentLeft, again.slipsLeft, again.paperOf('ok')]).toEqual([40, 160, 'ok']);
  again.used(24_000);
  expect(again.paperOf('ok')).toBe('nearEnd');
  expect(again.paperOf('unknown')).toBe('nearEnd');
  expect(again.paperOf('empty')).toBe('empty');
  again.used(24_000);
  expect([again.percentLeft, again.slipsLeft]).toEqual([0, 0]);
});

test('[K41] a sensor that says near the end is believed on a full roll too', () => {
  expect(start().open().paperOf('nearEnd')).toBe('nearEnd');
});

test('[K42] a roll that staff call new is counted from its start, once, with its own length (B4-64)', () => {
  const { open } = start();
  const roll = open();
  roll.used(70_000);
  roll.hear({ changedAt: null, metres: 80 });
  expect(roll.percentLeft).toBeCloseTo(12.5);
  roll.hear({ changedAt: 5_000, metres: 50 });
  expect(roll.percentLeft).toBe(100);
  roll.used(25_000);
  roll.hear({ changedAt: 5_000, metres: 50 });
  expect(roll.percentLeft).toBe(50);
  const again = open();
  again.hear({ changedAt: 5_000, metres: 50 });
  expect(again.percentLeft).toBe(50);
});

test('[K43] a printer that was empty or open and is well again makes the guide desk ask, for a quarter of an hour', () => {
  const { open, wait } = start();
  const roll = open();
  roll.see(null);
  roll.see('offline');
  roll.see(null);
  expect(roll.isAsked).toBe(false);
  for (const reason of ['noPaper', 'coverOpen']) {
    roll.see(reason);
    expect(roll.isAsked).toBe(false);
    roll.see(null);
    expect(roll.isAsked).toBe(true);
    wait(16 * 60_000);
    expect(roll.isAsked).toBe(false);
  }
  roll.see('noPaper');
  roll.see(null);
  roll.hear({ changedAt: 9_000, metres: 80 });
  expect(roll.isAsked).toBe(false);
});

test('[K41] a count that cannot be read begins a new roll, and a disk that refuses stops no slip', () => {
  const { open, path } = start();
  open().used(10);
  writeFileSync(path, '{"torn');
  expect(open().percentLeft).toBe(100);
  // Below a file there is no folder to write to.
  const nowhere = new PaperRoll(join(path, 'paper-roll.json'), () => 0);
  nowhere.used(40_000);
  expect(nowhere.percentLeft).toBe(50);
});
