/** The line to a local service: text in, one small word out; over HTTP or over a WebSocket, told apart by nobody above it. */
import { type IncomingMessage, request } from 'node:http';
import type { ReaderMap } from './service-dialect.ts';

export type ServiceLine = {
  /** Whether a document may be read; lost without a word where nobody listens. */
  readonly tell: (on: boolean) => void;
  readonly close: () => void;
};
export type ServicePlace = {
  /** `http://127.0.0.1:PORT` or `ws://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly paths: ReaderMap['paths'];
};
export type Hears = {
  readonly line: (text: string) => void;
  /** Once, also when the service was never reached. */
  readonly lost: () => void;
};

const lineLengthMax = 4_096;

export function openLine(place: ServicePlace, hears: Hears): ServiceLine {
  return place.origin.startsWith('ws:') ? openSocket(place, hears) : openStream(place, hears);
}

/** One stream of lines in, a request of its own for each word out. */
function openStream({ origin, paths }: ServicePlace, hears: Hears): ServiceLine {
  const asking = request(new URL(paths.events, origin), (answer) => {
    if (answer.statusCode === 200) readLines(answer, hears.line);
    else answer.destroy();
  });
  asking.on('error', () => undefined);
  asking.on('close', hears.lost);
  asking.end();
  const tell = (on: boolean) => {
    const telling = request(new URL(paths.read, origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    telling.on('error', () => undefined);
    telling.on('response', (answer) => answer.resume());
    telling.end(JSON.stringify({ on }));
  };
  return { tell, close: () => asking.destroy() };
}

function readLines(answer: IncomingMessage, line: (text: string) => void): void {
  let rest = '';
  answer.setEncoding('utf8');
  answer.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(-lineLengthMax);
    for (const each of lines) if (each.trim() !== '') line(each);
  });
  answer.on('error', () => undefined);
}

/** Both ways over one socket: a text message is a line, or several. */
function openSocket({ origin, paths }: ServicePlace, hears: Hears): ServiceLine {
  const socket = new WebSocket(new URL(paths.events, origin));
  socket.addEventListener('message', ({ data }) => {
    // Pictures and other bytes are nobody's business here.
    if (typeof data !== 'string' || data.length > lineLengthMax) return;
    for (const each of data.split('\n')) if (each.trim() !== '') hears.line(each);
  });
  socket.addEventListener('error', () => undefined);
  socket.addEventListener('close', hears.lost);
  const tell = (on: boolean) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ on }));
  };
  return { tell, close: () => socket.close() };
}
