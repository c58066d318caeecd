/** What the page asks about appointments, parsed and handed on; a page that goes away holds no place any more. */
import { failed } from '@yiting/shared/basics/result.ts';
import type { DeviceToPage, PageToDevice } from '@yiting/shared/protocol/device.ts';
import { bookingWishSchema, freeTimesSchema } from '@yiting/shared/protocol/device-bookings.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import { idSchema } from '@yiting/shared/protocol/fields.ts';
import type { Socket } from 'socket.io';
import type { Bookings } from './bookings.ts';

export function bookingRelay(
  socket: Socket<PageToDevice, DeviceToPage>,
  { bookings, scan }: { readonly bookings: Bookings; readonly scan: (on: boolean) => void },
): void {
  socket.on('appointment', (wish, answered) => {
    const parsed = bookingWishSchema.safeParse(wish);
    if (typeof answered !== 'function') return;
    if (!parsed.success) answered(failed(hallError('malformed')));
    else void bookings.act(parsed.data, () => socket.connected).then(answered);
  });
  socket.on('freeTimes', (wish, answered) => {
    const parsed = freeTimesSchema.safeParse(wish);
    if (typeof answered !== 'function') return;
    if (!parsed.success) answered(failed(hallError('malformed')));
    else void bookings.freeTimes(parsed.data).then(answered);
  });
  socket.on('release', (wish) => {
    const bookingId = idSchema.safeParse(wish?.bookingId);
    if (bookingId.success) bookings.release(bookingId.data);
  });
  socket.on('scan', (wish) => scan(wish?.on === true));
  socket.on('forget', () => bookings.leave());
  socket.on('disconnect', () => {
    bookings.leave();
    scan(false);
  });
}
