/** The device host: serves the kiosk page on the loopback address, owns printer and hall connection (design 2.7). */

import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { calendarDay } from '@yiting/shared/basics/calendar-day.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed } from '@yiting/shared/basics/result.ts';
import {
  type DeviceState,
  type DeviceToPage,
  type PageToDevice,
  takeWishSchema,
  typedDocumentSchema,
} from '@yiting/shared/protocol/device.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import { idSchema } from '@yiting/shared/protocol/fields.ts';
import { Server } from 'socket.io';
import { bookingRelay } from './bookings/booking-relay.ts';
import { Bookings } from './bookings/bookings.ts';
import { SlipOrders } from './bookings/slip-orders.ts';
import { Catalogue } from './catalogue.ts';
import type { KioskConfig } from './config.ts';
import { Guides } from './guide-relay.ts';
import { helpRelay } from './help-relay.ts';
import { checkReaders } from './id-reader/check-readers.ts';
import { HeldDocument } from './id-reader/held-document.ts';
import { openReaders } from './id-reader/open-readers.ts';
import { OfflineNumbers } from './offline/offline-numbers.ts';
import { Telling } from './offline/telling.ts';
import { isOwnPage } from './own-page.ts';
import { closePages, servePages } from './pages.ts';
import { Printing } from './printing.ts';
import { qrRelay } from './qr-relay.ts';
import { SpeechProgram } from './speech/speech-program.ts';
import { Tickets } from './tickets.ts';
import { Upkeep } from './upkeep/upkeep.ts';
import { Upstream } from './upstream.ts';
import { version } from './version.ts';

export type DeviceHost = {
  readonly url: string;
  readonly printing: Printing;
  readonly offline: OfflineNumbers;
  readonly close: () => Promise<void>;
};

const printerCheckEveryMs = 2_000;
const stateEveryMs = 1_000;
const readerWaitMs = 10_000;

/** Listens on 127.0.0.1 only. Works before the hall does: the page says what is missing. */
export async function startDeviceHost(
  config: KioskConfig,
  pace: { readonly awayAfterMs?: number } = {},
): Promise<DeviceHost> {
  const printing = await Printing.open(config, { now: () => Date.now() });
  const speech = await SpeechProgram.find();
  const today = (): string => calendarDay(offline.now(), offline.timeZone);
  const opened = await openReaders(config, today);
  const pages = await servePages(config, { printer: printing.simulated, reader: opened.simulated, speech });
  const server = new Server<PageToDevice, DeviceToPage>(pages.server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    pingInterval: limits.devicePingEveryMs,
    pingTimeout: limits.devicePingTimeoutMs,
    maxHttpBufferSize: limits.messageBytesMax,
    serveClient: false,
    allowRequest: (request, decide) => decide(null, isOwnPage(request.headers.origin, request.headers.host)),
  });
  const upstream = new Upstream({
    hall: config.hall,
    dataFolder: config.data,
    hint: config.hint,
    changed: () => pushState(),
  });
  const catalogue = new Catalogue(join(config.data, 'catalogue'));
  const offline = new OfflineNumbers({
    folder: join(config.data, 'offline'),
    client: () => upstream.client,
    catalogue: () => catalogue.kept,
    ...pace,
  });
  const held = new HeldDocument({
    ...opened,
    today,
    changed: () => pushState(),
    codeScanned: (code) => server.emit('scanned', { code }),
  });
  const tickets = new Tickets({
    partyOf: (party) => held.partyOf(party),
    partyServed: () => held.forget(),
    client: () => upstream.client,
    printing,
    offline,
    paperChanged: ({ ticketId, paper, paperReason }) => {
      server.emit('paper', { ticketId, paper, paperReason });
      pushState();
    },
  });
  const slipOrders = new SlipOrders({
    client: () => upstream.client,
    printing,
    paperChanged: (paper) => server.emit('bookingPaper', paper),
  });
  const bookings = new Bookings({
    client: () => upstream.client,
    printing,
    slipOrders,
    partyOf: (party) => held.partyOf(party),
    partyServed: () => held.forget(),
    numberGiven: (taken) => tickets.give(taken),
    paperChanged: (paper) => server.emit('bookingPaper', paper),
  });
  const guides = new Guides({ printing, catalogue: () => catalogue.kept, kiosk: () => offline.view() });
  const telling = new Telling({
    offline,
    client: () => upstream.client,
    tellPaper: (ticketId, outcome) => tickets.settled(ticketId, outcome),
  });
  const upkeep = new Upkeep({
    hall: config.hall,
    dataFolder: config.data,
    hallNow: () => upstream.client?.hallNow() ?? Date.now(),
    timeZone: () => upstream.client?.hello?.timeZone ?? 'Asia/Shanghai',
    printing,
    everyMorning: config['self-test'] === 'on',
    checkReader: () => checkReaders(opened.readers, readerWaitMs),
    report: (report, id) =>
      upstream.client?.send('station.reportSelfTest', report, id) ??
      Promise.resolve(failed(hallError('notConnected'))),
  });
  tickets.settleInterrupted(
    printing.interrupted.filter(({ jobId, ticketId }) => jobId === ticketId).map(({ ticketId }) => ticketId),
  );
  settleUnprinted(offline, tickets);

  const state = (): DeviceState => {
    const { client } = upstream;
    return {
      link: client?.link.state ?? 'connecting',
      silentMs: client?.link.silentMs ?? 0,
      refusal: client?.link.refusal ?? null,
      pairingCode: upstream.pairingCode,
      kiosk: offline.view(),
      timeZone: offline.timeZone,
      now: offline.now(),
      printer: printing.state,
      reader: held.state,
      unseen: tickets.unseen,
      speech: speech.languages,
      offline: offline.isGiving,
    };
  };
  const pushState = () => {
    server.emit('state', state());
    tickets.serve(upstream.view?.printOrders ?? []);
    slipOrders.serve(upstream.view?.bookingOrders ?? []);
    void telling.follow();
    if (upstream.view) printing.roll.hear(upstream.view.roll);
    upkeep.look(upstream.client?.link.state === 'live' ? upstream.view : null);
  };
  server.on('connection', (socket) => {
    socket.emit('state', state());
    upkeep.sessions.serve(socket);
    socket.on('take', (wish, answered) => {
      const parsed = takeWishSchema.safeParse(wish);
      if (typeof answered !== 'function') return;
      if (!parsed.success) answered(failed(hallError('malformed')));
      else void tickets.take(parsed.data).then(answered);
    });
    socket.on('reprint', (wish, answered) => {
      const parsed = takeWishSchema.safeParse(wish);
      if (typeof answered !== 'function') return;
      if (!parsed.success) answered(failed(hallError('malformed')));
      else void tickets.reprint(parsed.data).then(answered);
    });
    socket.on('read', (wish) => held.read(wish?.on === true));
    socket.on('present', (wish, answered) => {
      const parsed = typedDocumentSchema.safeParse(wish);
      if (typeof answered !== 'function') return;
      answered(parsed.success ? held.present(parsed.data) : failed(hallError('malformed')));
    });
    socket.on('forget', () => held.forget());
    // A page that is loaded again or dies begins with nobody.
    socket.on('disconnect', () => held.forget());
    socket.on('catalogue', (_wish, answered) => {
      if (typeof answered === 'function')
        void catalogue.list(upstream.client, upstream.view?.catalogueVersion ?? null).then(answered);
    });
    helpRelay(socket, () => upstream.client);
    qrRelay(socket);
    guides.serve(socket);
    bookingRelay(socket, { bookings, scan: (on) => held.scan(on) });
    socket.on('seen', (wish) => {
      const ticketId = idSchema.safeParse(wish?.ticketId);
      if (!ticketId.success) return;
      tickets.seen(ticketId.data);
      pushState();
    });
  });

  const reportHealth = () => {
    const { paper, reason } = printing.state;
    upstream.client?.reportHealth({
      paper: paper === 'unknown' && reason !== null ? reason : paper,
      printer: printing.health,
      version,
      ...upkeep.health,
      lastTicketAt: tickets.lastTakenAt ?? 0,
      offlineWaiting: telling.waiting,
      ...printing.rollHealth,
    });
    pushState();
  };
  const checkPrinter = async () => {
    await printing.refresh();
    reportHealth();
  };
  // A job shows a fault at once; the next question, behind it, whether it is still there.
  printing.onChange(() => {
    reportHealth();
    void checkPrinter();
  });
  // Also before any page asks: guides and offline numbers need it when the hall is gone.
  const keepCatalogue = () => {
    const { view } = upstream;
    if (view) void catalogue.list(upstream.client, view.catalogueVersion);
  };
  void checkPrinter();
  const timers = [
    setInterval(() => void checkPrinter(), printerCheckEveryMs),
    // Also while a job hangs, behind which every question waits: the kiosk itself is well.
    setInterval(reportHealth, printerCheckEveryMs),
    setInterval(pushState, stateEveryMs),
    setInterval(keepCatalogue, stateEveryMs),
  ];
  await pages.listen({ host: '127.0.0.1', port: config.port });
  const { port } = pages.server.address() as AddressInfo;
  const close = async () => {
    for (const timer of timers) clearInterval(timer);
    tickets.close();
    upkeep.close();
    upstream.close();
    await closePages(pages, server);
    await held.close();
    await opened.simulated?.close();
    await printing.close();
    offline.close();
  };
  return { url: `http://127.0.0.1:${port}`, printing, offline, close };
}

/** Numbers of the last run whose slip was never begun; who asks for one again under its wish still gets it printed. */
function settleUnprinted(offline: OfflineNumbers, tickets: Tickets): void {
  for (const { ticketId, paper } of offline.book?.untold ?? [])
    if (paper === null) tickets.settled(ticketId, { paper: 'failed', reason: 'restarted' });
}
