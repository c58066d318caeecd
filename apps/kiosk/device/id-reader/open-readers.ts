/** The readers a kiosk was configured with, and the simulated one where it was asked for by name. */
import type { ReaderState } from '@yiting/shared/protocol/device.ts';
import type { KioskConfig } from '../config.ts';
import { LineReader } from './line-reader.ts';
import type { IdReader } from './reader.ts';
import { loadReaderMap } from './service-dialect.ts';
import { ServiceReader } from './service-reader.ts';
import { SimulatedReader } from './simulator/simulated-reader.ts';

export type OpenReaders = {
  readonly kind: ReaderState['kind'];
  readonly readers: readonly IdReader[];
  readonly simulated: SimulatedReader | null;
};

/** Throws on a reader map that cannot be read: a kiosk that misunderstands its reader must not start. */
export async function openReaders(
  config: Pick<KioskConfig, 'reader' | 'scanner' | 'reader-map'>,
  today: () => string,
): Promise<OpenReaders> {
  const { reader, scanner } = config;
  const readers: IdReader[] = [];
  const simulated = reader.kind === 'simulated' ? await SimulatedReader.start() : null;
  if (reader.kind === 'wedge') readers.push(new LineReader({ path: reader.path, reads: 'cards', today }));
  if (reader.kind === 'service' || simulated) {
    const map = loadReaderMap(simulated ? undefined : config['reader-map']);
    if (!map.ok) throw new Error(map.error);
    const origin = reader.kind === 'service' ? reader.origin : `http://127.0.0.1:${simulated?.port}`;
    readers.push(new ServiceReader({ origin, map: map.value, today }));
  }
  if (scanner !== undefined) readers.push(new LineReader({ path: scanner, reads: 'mrz', today }));
  return { kind: simulated ? 'simulated' : readers.length > 0 ? 'real' : 'none', readers, simulated };
}
