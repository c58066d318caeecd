/** Puts a hall server together: store, write path, views, web. The only place that knows all parts. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { limits } from '@yiting/shared/basics/limits.ts';
import { keepCases } from './chores/case-chores.ts';
import { Chores } from './chores/chores.ts';
import type { Dispatcher } from './commands/dispatcher.ts';
import { actorOfSession, touchSession } from './commands/sessions.ts';
import { StationActors } from './commands/station-actors.ts';
import { actorOfVisit } from './commands/visits.ts';
import { type HallFiles, hallFiles } from './config.ts';
import { openCore } from './core.ts';
import type { HallClock } from './hall-clock.ts';
import type { HallOptions } from './hall-options.ts';
import { Metrics } from './http/metrics.ts';
import { openWeb } from './http/web.ts';
import type { EntryType } from './journal/entries.ts';
import type { Journal } from './journal/journal.ts';
import { CaseFiles } from './keeping/case-files.ts';
import { lockData } from './keeping/lock.ts';
import type { Keys } from './keys/keys.ts';
import { makeLog } from './log.ts';
import { fileAdapter } from './messages/adapter.ts';
import { Sender } from './messages/sender.ts';
import { Queries } from './reading/queries.ts';
import { Reader } from './reading/reader.ts';
import { waitsInPlaceOf } from './reading/wait-table.ts';
import type { Hub } from './realtime/hub.ts';
import { Presence } from './realtime/presence.ts';
import { SlowFigures, Snapshot } from './realtime/snapshot.ts';
import { openSocketServer } from './realtime/socket-server.ts';
import { Staffing } from './realtime/staffing.ts';
import type { WaitSource } from './realtime/waits.ts';
import type { Database } from './store/database.ts';
import { readEpoch } from './store/meta.ts';
import { openWritePath } from './write-path.ts';

export type RunningHall = {
  /** Where pages and sockets are. */
  readonly url: string;
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly journal: Journal;
  readonly keys: Keys;
  readonly clock: HallClock;
  readonly files: HallFiles;
  readonly hub: Hub;
  readonly backUp: () => Promise<string | null>;
  readonly close: () => Promise<void>;
};

/** After these a connection may no longer belong to who it was. */
const endsTrust: readonly EntryType[] = [
  'staff.activeSet',
  'staff.rolesSet',
  'staff.passwordSet',
  'staff.signedOut',
  'station.revoked',
];

export class DataInUse extends Error {}

/** Opens the data, listens, answers. Throws `DataInUse` when another process has the data, `DatabaseFromTheFuture` for newer data. */
export async function startHall(options: HallOptions): Promise<RunningHall> {
  const files = hallFiles(options);
  mkdirSync(files.data, { recursive: true });
  const lock = lockData(files.lock);
  if (!lock.ok) throw new DataInUse(`process ${lock.error} is using ${files.data}`);
  const log = options.log ?? makeLog(options.logLevel);
  const core = openCore(files, log, options);
  const { database, journal, clock, keys, plan, waits, mirror } = core;

  const metrics = new Metrics(database);
  const presence = new Presence();
  const reader = new Reader(files.database);
  const startedAt = clock.now();
  let chores: Chores | null = null;
  const upkeep = () => ({
    lastBackupAt: chores?.lastBackupAt ?? null,
    mirrorOk: mirror.isWell,
    driftMs: clock.driftMs(),
    startedAt,
  });
  const staffing = new Staffing({
    ask: (nowMs) => reader.ask<'staffing'>({ kind: 'staffing', nowMs }),
    plan,
    now: () => clock.now(),
    refreshed: () => hub.pushSoon(),
    log,
  });
  const stations = new StationActors(database);
  let dismissStrangers = () => {};
  const { hub, dispatcher, sayStarted } = openWritePath(core, {
    log,
    presence,
    staffing,
    upkeep,
    voice: {
      languages: options.voiceLanguages,
      oneSpokenAs: plan().policy.oneSpokenAs,
      engine: options.voice,
    },
    committed: (entries) => {
      stations.committed(entries);
      if (entries.some(({ type }) => endsTrust.includes(type))) dismissStrangers();
      metrics.committed(entries);
    },
  });
  const adapter =
    options.messageAdapter ??
    (options.messages === undefined ? null : fileAdapter(resolve(options.messages)));
  const sender = new Sender({ database, dispatcher, keys, adapter, now: () => clock.now(), log });
  const caseFiles = new CaseFiles({
    folder: files.caseFiles,
    copyFolder: files.caseFileCopies,
    keys,
    bytesMax: limits.caseFileBytesMax,
  });
  chores = new Chores({
    database,
    dispatcher,
    sender,
    caseFiles,
    reader,
    mirror,
    backupFolder: files.backups,
    now: () => clock.now(),
    timeZone: () => plan().hall.timeZone,
    log,
  });

  const slow = new SlowFigures();
  const snapshot = () =>
    new Snapshot({ database, now: clock.now(), plan: plan(), waits, staffing: staffing.now, slow });
  const queries = new Queries({
    database,
    reader,
    keys,
    snapshot,
    timeZone: () => plan().hall.timeZone,
    plan,
    now: () => clock.now(),
  });
  const sessions = { database, dispatcher, now: () => clock.now() };
  const web = await openWeb({
    caseFiles,
    options,
    files,
    database,
    dispatcher,
    keys,
    clock,
    metrics,
    mirror,
    log,
    sessions,
  });
  const { server: sockets, dismissStrangers: dismiss } = openSocketServer(web.server, {
    dispatcher,
    hub,
    queries,
    presence,
    messagesPerSecondMax: options.messagesPerSecondMax ?? limits.messagesPerSecondMax,
    now: () => clock.now(),
    actorOfSession: (session) => actorOfSession(sessions, session),
    actorOfStation: (stationKey) => stations.of(stationKey),
    visitOfToken: (token) => actorOfVisit(database, token, clock.now()),
    sessionUsed: (session) => touchSession(sessions, session),
    healthSaid: (stationId, health) => {
      presence.stationSays(stationId, health, clock.now());
      hub.pushSoon();
    },
    hello: () => ({
      epoch: readEpoch(database),
      hallName: plan().hall.name,
      timeZone: plan().hall.timeZone,
      demo: options.demo === true,
    }),
  });
  dismissStrangers = dismiss;
  metrics.watchConnections(() => sockets.engine.clientsCount);
  await sayStarted(options.version);
  // What fell due while the hall was off falls due before anybody is let in.
  await keepCases({ database, dispatcher, caseFiles, now: () => clock.now() });
  const source = waitSource(options, database, reader);
  await waits.start({ source, now: () => clock.now(), refreshed: () => hub.pushSoon() });
  await web.listen({ host: options.host, port: options.port });
  const { port } = web.server.address() as AddressInfo;
  const url = `${options.tlsCert === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  log.info({ event: 'hallStarted', port, version: options.version }, 'the hall is open for connections');

  const close = async () => {
    chores?.close();
    hub.close();
    waits.close();
    staffing.close();
    dispatcher.close();
    const socketsClosed = sockets.close();
    // A connection on which nobody has spoken yet, a browser's spare one, would be waited for, for ever.
    web.server.closeAllConnections();
    await socketsClosed;
    await web.close();
    await reader.close();
    mirror.close();
    database.close();
    lock.value.release();
  };
  return {
    url,
    database,
    dispatcher,
    journal,
    keys,
    clock,
    files,
    hub,
    backUp: () => chores?.backUp() ?? Promise.resolve(null),
    close,
  };
}

function waitSource({ waitsInPlace }: HallOptions, database: Database, reader: Reader): WaitSource {
  return waitsInPlace
    ? waitsInPlaceOf(database, waitsInPlace)
    : { kind: 'worker', ask: (nowMs) => reader.ask<'waits'>({ kind: 'waits', nowMs }) };
}
