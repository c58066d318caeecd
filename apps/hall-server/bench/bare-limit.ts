/** The bare limit: same libraries, same durable group commit, one ticket and one journal row each, and no product in it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Sqlite from 'better-sqlite3';
import { Server } from 'socket.io';

const [path = 'bare.db'] = process.argv.slice(2);
const sqlite = new Sqlite(path);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('synchronous = FULL');
sqlite.exec(`CREATE TABLE series (prefix TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TABLE tickets (id TEXT PRIMARY KEY, number TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE journal (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  INSERT INTO series VALUES ('A', 0)`);
const bump = sqlite.prepare<[], { last: number }>(
  "UPDATE series SET last = last + 1 WHERE prefix = 'A' RETURNING last",
);
const ticket = sqlite.prepare('INSERT INTO tickets VALUES (?, ?, ?)');
const journal = sqlite.prepare('INSERT INTO journal (at, type, subject, body) VALUES (?, ?, ?, ?)');

type Job = { id: string; body: unknown; answered: (answer: unknown) => void };
let pending: Job[] = [];

function commitTogether(): void {
  const jobs = pending;
  pending = [];
  const at = Date.now();
  sqlite.exec('BEGIN IMMEDIATE');
  const answers = jobs.map(({ id, body }) => {
    const number = `A${String(bump.get()?.last).padStart(3, '0')}`;
    ticket.run(id, number, at);
    journal.run(at, 'ticket.taken', id, JSON.stringify(body));
    return { ok: true, value: { ticketId: id, number } };
  });
  sqlite.exec('COMMIT');
  for (const [index, job] of jobs.entries()) job.answered(answers[index]);
}

const http = createServer();
const server = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
server.on('connection', (socket) => {
  socket.on('command', (envelope: { id: string; body: unknown }, answered: (answer: unknown) => void) => {
    if (pending.length === 0) setImmediate(commitTogether);
    pending.push({ id: envelope.id, body: envelope.body, answered });
  });
});
http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }));
