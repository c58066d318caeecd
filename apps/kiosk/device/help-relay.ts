/** A call for help from the page to the hall: one command, under the page's id. */
import { failed } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { type DeviceToPage, helpWishSchema, type PageToDevice } from '@yiting/shared/protocol/device.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import type { Socket } from 'socket.io';

export function helpRelay(socket: Socket<PageToDevice, DeviceToPage>, hall: () => HallClient | null): void {
  socket.on('help', (message, answered) => {
    if (typeof answered !== 'function') return;
    const parsed = helpWishSchema.safeParse(message);
    const client = hall();
    if (!parsed.success) return answered(failed(hallError('malformed')));
    if (!client) return answered(failed(hallError('notConnected')));
    const { commandId, wish } = parsed.data;
    void (
      wish.kind === 'call'
        ? client.send('help.call', { language: wish.language }, commandId)
        : client.send('help.takeBack', { helpId: wish.helpId }, commandId)
    ).then(answered);
  });
}
