/**
 * A port of this machine on which nobody listens, for a program that is started later. Not one of those the system gives
 * to connections that go out (32768 and above): between the choice and the start one of them may be taken.
 */
import { createServer } from 'node:net';

const firstPort = 20_000;
/** Workers that run at once choose each from its own ports; where in them is left to chance, for another run beside this one. */
const portsOfWorker = 1_500;
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0) % 8;
let turn = Math.floor(Math.random() * portsOfWorker);

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < portsOfWorker; tries += 1) {
    turn = (turn + 1) % portsOfWorker;
    const port = firstPort + worker * portsOfWorker + turn;
    if (await isFree(port)) return port;
  }
  throw new Error('no port');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
