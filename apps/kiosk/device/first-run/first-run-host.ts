/** The host of the first run: serves the wizard on the loopback address, and ends when the kiosk is set up. */
import type { AddressInfo } from 'node:net';
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import {
  checkHallSchema,
  type FirstRunState,
  type FirstRunToPage,
  findPrintersSchema,
  findReadersSchema,
  finishSchema,
  type HallCheck,
  type PageToFirstRun,
  rulerSchema,
  tryCardSchema,
} from '@yiting/shared/protocol/first-run.ts';
import { Server } from 'socket.io';
import type { z } from 'zod';
import { readKioskConfig } from '../config.ts';
import { SimulatedReader } from '../id-reader/simulator/simulated-reader.ts';
import { type KeptConfig, writeKeptConfig } from '../kept-config.ts';
import { isOwnPage } from '../own-page.ts';
import { closePages, servePages } from '../pages.ts';
import { SimulatedPrinter } from '../printer/simulator/simulated-printer.ts';
import { checkHall } from './check-hall.ts';
import { findPrinters, printRuler } from './find-printers.ts';
import { findReaders, tryCard } from './find-readers.ts';
import { FirstPairing } from './pairing.ts';

export type FirstRunOptions = {
  readonly data: string;
  readonly port: number;
  readonly hint: string;
  readonly plainHttp: boolean;
  readonly ca: string | undefined;
  /** What was asked for by name on the command line. */
  readonly simulated: { readonly printer: boolean; readonly reader: boolean };
  readonly readerMap: string | undefined;
  readonly panel: boolean;
  readonly kept: KeptConfig | null;
};
export type FirstRunHost = {
  readonly url: string;
  /** Once what was found is on the disk. */
  readonly finished: Promise<void>;
  readonly close: () => Promise<void>;
};

/** A page that has its answer leaves at once. */
const goneWithinMs = 2_000;

export async function startFirstRun(options: FirstRunOptions): Promise<FirstRunHost> {
  const simulated = options.simulated.printer ? await SimulatedPrinter.start({ paperWidth: '80mm' }) : null;
  const reader = options.simulated.reader ? await SimulatedReader.start() : null;
  const readersAround = { simulated: reader, map: options.readerMap };
  const pages = await servePages(options, { printer: simulated, reader, speech: null }, '/first-run/');
  const server = new Server<PageToFirstRun, FirstRunToPage>(pages.server, {
    transports: ['websocket'],
    maxHttpBufferSize: limits.messageBytesMax,
    serveClient: false,
    allowRequest: (request, decide) => decide(null, isOwnPage(request.headers.origin, request.headers.host)),
  });
  let hall: HallCheck | null = null;
  const pairing = new FirstPairing({
    folder: options.data,
    hint: options.hint,
    hall: options.kept?.hall ?? null,
    changed: () => pushState(),
  });
  const state = (): FirstRunState => ({
    hall,
    address: options.kept?.hall ?? '',
    pairingCode: pairing.code,
    paired: pairing.paired,
  });
  const pushState = () => server.emit('state', state());
  const finished = Promise.withResolvers<void>();

  server.on('connection', (socket) => {
    socket.emit('state', state());
    socket.on('checkHall', (wish, answered) =>
      answer(checkHallSchema, wish, answered, async ({ address }) => {
        hall = await checkHall(address, options.plainHttp);
        if (hall.outcome === 'reached') pairing.with(hall.address);
        pushState();
        return hall;
      }),
    );
    socket.on('findPrinters', (wish, answered) =>
      answer(findPrintersSchema, wish, answered, ({ address }) => findPrinters(address, { simulated })),
    );
    socket.on('printRuler', (wish, answered) =>
      answer(rulerSchema, wish, answered, ({ printer }) => printRuler(printer, { simulated })),
    );
    socket.on('findReaders', (wish, answered) =>
      answer(findReadersSchema, wish, answered, ({ address }) => findReaders(address, readersAround)),
    );
    socket.on('tryCard', (wish, answered) =>
      answer(tryCardSchema, wish, answered, ({ reader }) => tryCard(reader, readersAround)),
    );
    socket.on('finish', (wish, answered) =>
      answer(finishSchema, wish, answered, async (chosen) => {
        if (hall?.outcome !== 'reached' || !pairing.paired) return failed('notReady' as const);
        const found = {
          hall: hall.address,
          ...chosen,
          ...(options.ca ? { ca: options.ca } : {}),
          ...(options.readerMap ? { 'reader-map': options.readerMap } : {}),
        };
        const stored = keep(options, found);
        if (stored.ok) {
          // The page leaves when it has heard; what it has not heard would go down with the connection.
          socket.once('disconnect', () => finished.resolve());
          setTimeout(finished.resolve, goneWithinMs).unref();
        }
        return stored;
      }),
    );
  });
  await pages.listen({ host: '127.0.0.1', port: options.port });
  const { port } = pages.server.address() as AddressInfo;
  const close = async () => {
    pairing.close();
    await closePages(pages, server);
    await simulated?.close();
    await reader?.close();
  };
  return { url: `http://127.0.0.1:${port}`, finished: finished.promise, close };
}

/** Only what the host itself would start with is kept. */
function keep(options: FirstRunOptions, kept: KeptConfig): Result<null, 'notReady' | 'diskRefused'> {
  const read = readKioskConfig({ ...kept, data: options.data, 'plain-http': options.plainHttp });
  if (!read.ok) return failed('notReady');
  try {
    writeKeptConfig(options.data, kept);
    return ok(null);
  } catch {
    return failed('diskRefused');
  }
}

/** A wish is parsed before anything is done; one without a way to answer, or that is none, is dropped. */
function answer<Schema extends z.ZodType, Answer>(
  schema: Schema,
  wish: unknown,
  answered: (answer: Answer) => void,
  act: (wish: z.output<Schema>) => Promise<Answer>,
): void {
  const parsed = schema.safeParse(wish);
  if (parsed.success && typeof answered === 'function') void act(parsed.data).then(answered);
}
