/** What booking needs from the host: wishes carried out, free times, the held place given back, the scanner. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { addDays, daysFrom } from '@yiting/shared/domain/calendar/dates.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { nearestFree } from '@yiting/shared/domain/slots/slots.ts';
import type { BookingWish } from '@yiting/shared/protocol/device-bookings.ts';
import { useEffect, useRef } from 'react';
import { bookableOf, heldOn, leavesNoDoubt, otherTimesHelp } from './booking-steps.ts';
import type { Device } from './device.ts';
import type { Screen, Session } from './screen.ts';
import type { SessionEvent } from './session.ts';

type Send = (event: SessionEvent) => void;
const daysShown = 31;
const offersShown = 3;
/** Free times are looked for so many days before and after the one that could not be had. */
const offerDays = 7;

export function useBooking(device: Device, { screen }: Session, timeZone: string, send: Send): void {
  useAsking(device, screen, send);
  useTimes(device, screen, timeZone, send);
  useOffers(device, screen, timeZone, send);
  useHeldPlace(device, screen);
  useScanner(device, screen, send);
  useEffect(() => device.onBookingPaper((paper) => send({ type: 'bookingPaper', paper })), [device, send]);
}

/** A wish is sent once; without an answer the same wish is asked again until there is one, or the person leaves. */
function useAsking(device: Device, screen: Screen, send: Send): void {
  const wish = screen.name === 'asking' ? screen.wish : null;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (wish?.commandId === asked.current) return;
    asked.current = wish?.commandId ?? null;
    if (wish) void ask(device, wish, { send, isWanted: () => asked.current === wish.commandId });
  }, [device, wish, send]);
}

async function ask(
  device: Device,
  wish: BookingWish,
  { send, isWanted }: { readonly send: Send; readonly isWanted: () => boolean },
): Promise<void> {
  const { commandId } = wish;
  // A place that is only held, or a look, falls back by itself: no need to know what became of it.
  const matters = !leavesNoDoubt(wish.act);
  let unsure = false;
  // Said as soon as the line is called silent; the host still asks, and whatever it hears is shown.
  const tell = () => isWanted() && matters && send({ type: 'bookingUnsure', commandId });
  while (isWanted()) {
    const timer = setTimeout(tell, limits.staleAfterMs);
    const answer = await device.appointment(wish);
    clearTimeout(timer);
    if (!isWanted()) return;
    if (answer.ok) return send({ type: 'bookingDone', commandId, done: answer.value });
    const { code } = answer.error;
    unsure ||= matters && code === 'noAnswer';
    if (!unsure || (code !== 'noAnswer' && code !== 'notConnected'))
      return send({ type: 'bookingRefused', commandId, error: answer.error });
    send({ type: 'bookingUnsure', commandId });
    await new Promise((resolve) => setTimeout(resolve, limits.retryDelayMs));
  }
}

function useTimes(device: Device, screen: Screen, timeZone: string, send: Send): void {
  const wanted = screen.name === 'times' ? screen.wanted : null;
  const date = screen.name === 'times' ? screen.date : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is a reason to look again what is still free
  useEffect(() => {
    if (!wanted) return;
    let isShown = true;
    const look = async () => {
      const from = hallDay(device.now(), timeZone);
      const answer = await device.freeTimes({ ...bookableOf(wanted), from, days: daysShown });
      if (!isShown) return;
      send(
        answer.ok
          ? { type: 'times', days: answer.value.days }
          : { type: 'timesRefused', error: answer.error },
      );
      if (!answer.ok) setTimeout(() => isShown && void look(), limits.reconnectMaxMs);
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [device, wanted, date, timeZone, send]);
}

function useOffers(device: Device, screen: Screen, timeZone: string, send: Send): void {
  const refused =
    screen.name === 'notBooked' && screen.offers === null && otherTimesHelp(screen) ? screen : null;
  const wanted = refused?.wanted ?? null;
  const slotAt = refused?.slotAt ?? null;
  useEffect(() => {
    if (wanted === null || slotAt === null) return;
    let isShown = true;
    const today = hallDay(device.now(), timeZone);
    const day = hallDay(slotAt, timeZone);
    const from = daysFrom(today, day) > offerDays ? addDays(day, -offerDays) : today;
    const wish = { ...bookableOf(wanted), from, days: 2 * offerDays + 1 };
    void device.freeTimes(wish).then((answer) => {
      const days = answer.ok ? answer.value.days.map(({ slots }) => slots) : [];
      if (isShown) send({ type: 'offers', slotAt, offers: nearestFree(days, slotAt, offersShown) });
    });
    return () => {
      isShown = false;
    };
  }, [device, wanted, slotAt, timeZone, send]);
}

/** Whoever leaves, by whatever way, leaves the place to others at once. */
function useHeldPlace(device: Device, screen: Screen): void {
  const confirming = screen.name === 'asking' && screen.wish.act === 'confirm' ? screen.wish.bookingId : null;
  const bookingId = heldOn(screen)?.bookingId ?? confirming;
  useEffect(() => {
    if (bookingId === null) return;
    return () => device.release(bookingId);
  }, [device, bookingId]);
}

function useScanner(device: Device, screen: Screen, send: Send): void {
  const scans = screen.name === 'own';
  useEffect(() => {
    if (!scans) return;
    return device.scan((code) => send({ type: 'ownCode', commandId: makeUlid(Date.now()), code }));
  }, [device, scans, send]);
}
