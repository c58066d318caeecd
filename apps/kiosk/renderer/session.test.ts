import type { Taken } from '@yiting/shared/protocol/device.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atHome, type Session, type SessionEvent, step } from './session.ts';

const taken: Taken = {
  ticketId: 't1',
  paper: 'printing',
  paperReason: null,
  slip: {
    ticketId: 't1',
    number: 'A001',
    hallName: 'h',
    zoneName: 'z',
    queueName: 'q',
    itemName: null,
    ahead: 0,
    wait: null,
    windowNumbers: [],
    takenAt: 0,
    takenAtText: '2026-11-23 10:43',
    groupSize: 1,
    language: 'zh',
    reprint: false,
    statusUrl: null,
  },
};
const phone = '13800000001';
const wanted = { kind: 'item', itemCode: 'LOCAL-1' } as const;
const commandId = 'command-0000000001';

const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom<SessionEvent>(
    { type: 'language', language: 'en' },
    { type: 'elder', on: true },
    { type: 'browse', by: 'theme' },
    { type: 'group', group: '税务' },
    { type: 'search', query: 'gs' },
    { type: 'want', wanted },
    { type: 'identify' },
    { type: 'phone', phone },
    { type: 'confirm', commandId, party: { kind: 'phone', phone } },
    { type: 'taken', taken },
    { type: 'refused', commandId, error: { code: 'alreadyQueued' } },
    { type: 'paper', paper: { ticketId: 't1', paper: 'printed', paperReason: null } },
    { type: 'back' },
    { type: 'home' },
    { type: 'idle' },
    { type: 'stay' },
    { type: 'lowReach', on: true },
    { type: 'aloud', stage: 'on' },
    { type: 'page', page: 1 },
    { type: 'moreTime' },
    { type: 'hold' },
  ),
);
const after = (events: readonly SessionEvent[], from: Session = atHome) => events.reduce(step, from);

describe('a session at the kiosk', () => {
  test('[K10] from every state, every event is defined, and leaving ends at home with nothing remembered', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const session = after(events);
        expect(after([{ type: 'home' }], session)).toEqual(atHome);
        expect(JSON.stringify(after([{ type: 'home' }], session))).not.toContain(phone);
      }),
      { numRuns: 500 },
    );
  });

  test('[K11] idle warns, idle again forgets; only a number under way is waited for', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const session = after(events);
        const idled = after([{ type: 'idle' }, { type: 'idle' }], session);
        if (session.screen.name === 'taking') expect(idled).toBe(session);
        else expect(idled).toEqual(atHome);
      }),
      { numRuns: 500 },
    );
  });

  test('[K12] from the first page to a number in four touches', () => {
    const session = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'confirm', commandId, party: { kind: 'none' } },
    ]);
    expect(session.screen).toMatchObject({
      name: 'taking',
      wish: { commandId, itemCode: 'LOCAL-1', party: { kind: 'none' } },
    });
    expect(step(session, { type: 'taken', taken }).screen.name).toBe('number');
  });

  test('[K13] a second confirmation is not a second number: the wish and its id stay', () => {
    const once = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'confirm', commandId, party: { kind: 'none' } },
    ]);
    expect(step(once, { type: 'confirm', commandId: 'another-command-0001', party: { kind: 'none' } })).toBe(
      once,
    );
    expect(step(once, { type: 'back' })).toBe(once);
  });

  test('[K14] a late refusal of another wish changes nothing', () => {
    const once = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'confirm', commandId, party: { kind: 'none' } },
    ]);
    expect(
      step(once, { type: 'refused', commandId: 'some-other-command', error: { code: 'queueClosed' } }),
    ).toBe(once);
    expect(step(once, { type: 'refused', commandId, error: { code: 'queueClosed' } }).screen.name).toBe(
      'refused',
    );
  });

  test('[K15] back goes the way it came, a warning is taken back by any touch', () => {
    const session = after([
      { type: 'browse', by: 'theme' },
      { type: 'group', group: '税务' },
      { type: 'want', wanted },
    ]);
    expect(after([{ type: 'back' }], session).screen).toEqual({ name: 'browse', by: 'theme', group: '税务' });
    expect(
      after([{ type: 'back' }, { type: 'back' }, { type: 'back' }, { type: 'back' }], session).screen.name,
    ).toBe('home');
    expect(after([{ type: 'idle' }], session).warned).toBe(true);
    expect(after([{ type: 'idle' }, { type: 'stay' }], session)).toEqual(session);
  });
});
