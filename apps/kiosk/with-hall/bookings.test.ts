import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { BookingDone, BookingWish } from '@yiting/shared/protocol/device-bookings.ts';
import { describe, expect, test } from 'vitest';
import { onWall, until } from '../../hall-server/src/testing/book.ts';
import { must, openTestHall, type TestHall } from '../../hall-server/src/testing/test-hall.ts';
import { type DeviceHost, startDeviceHost } from '../device/host.ts';
import { paperText } from '../device/printer/simulator/paper-picture.ts';
import { CutLink } from './cut-link.ts';
import { eventually, Page } from './page.ts';

type World = {
  readonly hall: TestHall;
  readonly link: CutLink;
  readonly host: DeviceHost;
  readonly page: Page;
};

/** All that the kiosk's printer has on paper, as text. */
function paperOf({ host }: World): string {
  return (host.printing.simulated?.papers ?? []).map(paperText).join('\n');
}

/** A hall on a Monday at ten, a kiosk and the cable between them. */
async function inWorld(story: (world: World) => Promise<void>): Promise<void> {
  const hall = await openTestHall();
  const link = await CutLink.open(Number(new URL(hall.hall.url).port));
  const data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  writeFileSync(join(data, 'station-key'), hall.stationKeys.kiosk);
  const host = await startDeviceHost({
    hall: link.url,
    data,
    port: 0,
    printer: { kind: 'simulated' },
    reader: { kind: 'none' },
    width: '80',
    panel: false,
    open: false,
    hint: '',
    'plain-http': false,
    'self-test': 'off',
  });
  const page = new Page(host.url);
  try {
    await page.until(({ link: to, kiosk }) => to === 'live' && kiosk !== null);
    await story({ hall, link, host, page });
  } finally {
    page.close();
    await host.close();
    await link.close();
    await hall.close();
    rmSync(data, { recursive: true, force: true });
  }
}

const at = (time: string, date = '2026-11-23') => onWall(date, time);
const person = { kind: 'phone', phone: '13800000001' } as const;

async function held({ page }: World, time: string): Promise<string> {
  const wish = {
    act: 'hold',
    commandId: makeUlid(Date.now()),
    queueId: 'queue-b',
    slotAt: at(time),
    language: 'zh',
  } as const;
  const done = must(await page.book(wish));
  if (done.act !== 'hold') throw new Error('not held');
  return done.booking.bookingId;
}

function confirming(bookingId: string): Extract<BookingWish, { act: 'confirm' }> {
  return { act: 'confirm', commandId: makeUlid(Date.now()), bookingId, party: person };
}

function lineOf(done: BookingDone) {
  if (done.act !== 'confirm' && done.act !== 'move') throw new Error(done.act);
  return done.booking;
}

const statesOf = ({ hall }: World) =>
  hall.hall.database
    .all<{ state: string }>('SELECT state FROM bookings ORDER BY booking_id', {})
    .map(({ state }) => state);

describe('appointments between page, host and hall', () => {
  test('[K82] a place held is given back when the person leaves or the page dies, and never once it may be his', () =>
    inWorld(async (world) => {
      const first = await held(world, '14:00');
      world.page.release(first);
      await eventually(() => statesOf(world)[0] === 'expired', 'the place was not given back');
      const second = await held(world, '14:00');
      const booked = must(await world.page.book(confirming(second)));
      world.page.release(second);
      await held(world, '14:30');
      world.page.close();
      await eventually(
        () => statesOf(world).filter((state) => state === 'expired').length === 2,
        'held by nobody',
      );
      expect(lineOf(booked).state).toBe('booked');
      expect(statesOf(world).filter((state) => state === 'booked')).toHaveLength(1);
    }));

  test('[K83] a reply lost in mid-booking: asked again under the same id, booked once, the slip printed once', () =>
    inWorld(async (world) => {
      const { page, link, host } = world;
      const wish = confirming(await held(world, '14:00'));
      link.state = 'deaf';
      const answer = page.book(wish);
      await eventually(() => statesOf(world)[0] === 'booked', 'the hall never heard it');
      link.mend();
      const [one, two] = [must(await answer), must(await page.book(wish))];
      expect(lineOf(one).code).toBe(lineOf(two).code);
      expect(statesOf(world)).toEqual(['booked']);
      await eventually(() => host.printing.simulated?.papers.length === 1, 'no slip');
      expect(paperOf(world)).toContain(lineOf(one).code.replace('-', ' '));
      expect(paperOf(world)).not.toContain(person.phone.slice(-4));
    }));

  test(
    '[K83] nobody knows after the time to give up, and the same wish tells it later',
    () =>
      inWorld(async (world) => {
        const { page, link } = world;
        const wish = confirming(await held(world, '14:00'));
        link.state = 'deaf';
        const lost = await page.book(wish);
        expect(lost).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
        link.mend();
        await page.until(({ link: to }) => to === 'live');
        await eventually(() => statesOf(world)[0] === 'booked', 'the hall never heard it');
        expect(lineOf(must(await page.book(wish))).state).toBe('booked');
        expect(statesOf(world)).toEqual(['booked']);
      }),
    60_000,
  );

  test('[K84] the code gives a number like any other: printed, settled, shown again after a reload', () =>
    inWorld(async (world) => {
      const { page, hall, host } = world;
      const { code } = lineOf(must(await page.book(confirming(await held(world, '14:00')))));
      const proof = { kind: 'code', code } as const;
      const early = must(await page.book({ act: 'checkIn', commandId: makeUlid(Date.now()), proof }));
      expect(early).toMatchObject({ taken: null, checked: { outcome: 'early', opensAt: at('13:30') } });
      const looked = must(await page.book({ act: 'look', commandId: makeUlid(Date.now()), proof }));
      expect(looked).toMatchObject({ bookings: [{ state: 'booked', personMasked: null }] });
      await until(hall, at('13:45'));
      const wish = { act: 'checkIn', commandId: makeUlid(Date.now()), proof } as const;
      const came = must(await page.book(wish));
      expect(came).toMatchObject({ taken: { slip: { number: 'Y001' } } });
      expect(must(await page.book(wish))).toEqual(came);
      await eventually(() => host.printing.simulated?.papers.length === 2, 'no slip of the number');
      const { unseen } = await page.until((state) => state.unseen?.paper === 'printed');
      expect(unseen?.slip.number).toBe('Y001');
      expect(await page.book({ ...wish, commandId: makeUlid(Date.now()) })).toMatchObject({
        value: { checked: { outcome: 'already', booking: { ticketNumber: 'Y001' } }, taken: null },
      });
    }));

  test('[K84] a typed phone opens nothing', () =>
    inWorld(async (world) => {
      await world.page.book(confirming(await held(world, '14:00')));
      const proof = { kind: 'person', party: person } as const;
      for (const act of ['look', 'checkIn'] as const)
        expect(await world.page.book({ act, commandId: makeUlid(Date.now()), proof })).toMatchObject({
          error: { code: 'bookingProofNeeded' },
        });
    }));

  test('[Z96] the slip again: ordered at the kiosk or by the guide desk, each order prints one, marked 补打', () =>
    inWorld(async (world) => {
      const { page, hall, host } = world;
      const { code, bookingId } = lineOf(must(await page.book(confirming(await held(world, '14:00')))));
      const papers = () => host.printing.simulated?.papers.length;
      await eventually(() => papers() === 1, 'no slip');
      const proof = { kind: 'code', code } as const;
      const wish = { act: 'reprint', commandId: makeUlid(Date.now()), bookingId, proof } as const;
      must(await page.book(wish));
      must(await page.book(wish));
      const orders = () =>
        hall.hall.database
          .all<{ state: string }>('SELECT state FROM booking_orders ORDER BY order_id')
          .map(({ state }) => state);
      await eventually(() => orders().join() === 'printed', 'the hall was not told');
      const { stationId } = hall.stations.kiosk;
      must(await hall.act('booking.reprint', { bookingId, printAt: stationId }, hall.staff.guide));
      await eventually(() => orders().join() === 'printed,printed', 'the order was not carried out');
      expect(papers()).toBe(3);
      expect(paperOf(world).split('补打')).toHaveLength(3);
    }));
});
