/** The kiosk's device host as a program: `node device/main.ts --hall URL --data DIR --printer tcp:ADDRESS`. */
import { parseArgs } from 'node:util';
import { openShell } from '../electron/open.ts';
import { readKioskConfig } from './config.ts';
import { startDeviceHost } from './host.ts';

const { values } = parseArgs({
  options: {
    hall: { type: 'string' },
    data: { type: 'string' },
    port: { type: 'string' },
    printer: { type: 'string' },
    width: { type: 'string' },
    reader: { type: 'string' },
    'reader-map': { type: 'string' },
    scanner: { type: 'string' },
    panel: { type: 'boolean' },
    open: { type: 'boolean' },
    hint: { type: 'string' },
  },
});
const config = readKioskConfig(values);
if (!config.ok) {
  console.error(config.error);
  process.exit(2);
}
const host = await startDeviceHost(config.value);
if (config.value.open) openShell(host.url);
const stop = () => void host.close().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
