import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hallDay, hallTime, instantOf, minutesOf } from './hall-time.ts';

test('[Z11] the instant of a date and minute shows that date and minute on the wall of its zone', () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu');
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zone, day, fc.integer({ min: 4 * 60, max: 1439 }), (timeZone, date, minute) => {
      const iso = date.toISOString().slice(0, 10);
      const instant = instantOf(iso, minute, timeZone);
      expect(hallDay(instant, timeZone)).toBe(iso);
      expect(minutesOf(hallTime(instant, timeZone))).toBe(minute);
    }),
  );
});

test('[Z12] a machine in any zone computes the same dates and instants', () => {
  const program = `
    const { instantOf, hallDay, hallTime } = await import(${JSON.stringify(join(import.meta.dirname, 'hall-time.ts'))});
    const { addDays, weekdayOf } = await import(${JSON.stringify(join(import.meta.dirname, 'dates.ts'))});
    const { addWorkingDays } = await import(${JSON.stringify(join(import.meta.dirname, 'working-days.ts'))});
    const { exampleCalendar } = await import(${JSON.stringify(join(import.meta.dirname, 'example-calendar.ts'))});
    const lines = [];
    for (let day = 0; day < 366; day += 1) {
      const date = addDays('2026-01-01', day);
      const at = instantOf(date, day, 'Asia/Shanghai');
      lines.push([date, weekdayOf(date), at, hallDay(at, 'Asia/Shanghai'), hallTime(at, 'Asia/Shanghai'),
        addWorkingDays(exampleCalendar, date, 5).date].join());
    }
    console.log(lines.join('\\n'));`;
  const outputs = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((TZ) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    return run.stdout;
  });
  expect(outputs[0]?.split('\n').length).toBeGreaterThan(365);
  expect(new Set(outputs).size).toBe(1);
});
