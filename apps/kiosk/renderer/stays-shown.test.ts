import type { Taken } from '@yiting/shared/protocol/taken.ts';
import { expect, test } from 'vitest';
import type { Session } from './screen.ts';
import { atHome, step } from './session.ts';
import { leavesAlone, staysShown } from './stays-shown.ts';

const taken = { ticketId: 't', slip: {}, paper: 'printing', paperReason: null } as unknown as Taken;
const given = step(atHome, { type: 'taken', taken });
const withPaper = (paper: Taken['paper'], paperReason: Taken['paperReason']): Session =>
  step(given, { type: 'paper', paper: { ticketId: 't', paper, paperReason } });

test('[K88] a number without paper stays, one with paper leaves by itself, and so does one whose printer never reports', () => {
  expect(
    [given, withPaper('printed', null), withPaper('sentUnverified', 'writeOnly')].map(leavesAlone),
  ).toEqual([true, true, true]);
  const without = [
    withPaper('failed', 'noPaper'),
    withPaper('failed', 'noPrinter'),
    withPaper('sentUnverified', 'noAnswer'),
  ];
  expect(without.map(staysShown)).toEqual([true, true, true]);
  // It is not there for ever: idle time warns and forgets, as everywhere.
  const [first = atHome] = without;
  const warned = step(first, { type: 'idle' });
  expect([warned.warned, step(warned, { type: 'idle' })]).toEqual([true, atHome]);
});

test('[K88] the number of an appointment keeps what came with it when its paper settles', () => {
  const screen = { name: 'number', taken, came: { late: true, also: [] } } as const;
  const settled = step(
    { ...atHome, screen },
    {
      type: 'paper',
      paper: { ticketId: 't', paper: 'printed', paperReason: null },
    },
  );
  expect(settled.screen).toMatchObject({ came: { late: true }, taken: { paper: 'printed' } });
});
