/** The socket.io server: websocket only, no deflate, the handshake decides who somebody is. */
import type { Server as HttpServer } from 'node:http';
import { limits } from '@yiting/shared/basics/limits.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { type Hello, handshakeSchema, protocolVersion } from '@yiting/shared/protocol/socket.ts';
import { Server } from 'socket.io';
import type { StaffActor, StationActor } from '../commands/actor.ts';
import {
  type ConnectionParts,
  dismiss,
  type HallSocket,
  type HallSocketServer,
  serveConnection,
} from './connection.ts';
import type { Presence } from './presence.ts';

export type SocketParts = Omit<ConnectionParts, 'freshActor'> & {
  readonly presence: Presence;
  readonly now: () => number;
  readonly actorOfSession: (session: string) => StaffActor | null;
  readonly actorOfStation: (stationKey: string) => StationActor | null;
  readonly sessionUsed: (session: string) => void;
  readonly hello: () => Omit<Hello, 'actor' | 'now' | 'protocol'>;
};

export type OpenSockets = {
  readonly server: HallSocketServer;
  /** Ends every connection whose session or key is no longer good, or whose roles are others now. */
  readonly dismissStrangers: () => void;
};

export function openSocketServer(http: HttpServer, parts: SocketParts): OpenSockets {
  const server: HallSocketServer = new Server(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: limits.messageBytesMax,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    serveClient: false,
  });
  const keys = new WeakMap<HallSocket, { session: string | null; stationKey: string | null }>();
  const freshActor = (socket: HallSocket) => {
    const { session = null, stationKey = null } = keys.get(socket) ?? {};
    return session !== null
      ? parts.actorOfSession(session)
      : stationKey !== null
        ? parts.actorOfStation(stationKey)
        : null;
  };

  server.use((socket, next) => {
    const found = admit(parts, socket, server.engine.clientsCount);
    if ('code' in found) return next(Object.assign(new Error(found.code), { data: found }));
    keys.set(socket, { session: found.session, stationKey: found.stationKey });
    socket.data = { actor: found.actor, session: found.session };
    next();
  });
  server.on('connection', (socket: HallSocket) => {
    greet(socket, parts);
    serveConnection(socket, { ...parts, freshActor });
  });
  const beat = setInterval(() => server.volatile.emit('beat', { now: parts.now() }), limits.heartbeatEveryMs);
  server.engine.on('close', () => clearInterval(beat));
  http.on('close', () => clearInterval(beat));
  const dismissStrangers = () => {
    for (const socket of server.sockets.sockets.values()) {
      const actor = freshActor(socket);
      if (!actor) dismiss(socket);
      // What it watches was allowed to other roles: the client comes back by itself and asks again.
      else if (hasOtherRoles(actor, socket.data.actor)) socket.conn.close();
    }
  };
  return { server, dismissStrangers };
}

function hasOtherRoles(now: StaffActor | StationActor, before: StaffActor | StationActor): boolean {
  if (now.kind !== 'staff' || before.kind !== 'staff') return false;
  return now.roles.toString() !== before.roles.toString();
}

type Admitted = {
  readonly actor: StaffActor | StationActor;
  readonly session: string | null;
  readonly stationKey: string | null;
};

function admit(parts: SocketParts, socket: HallSocket, connections: number): Admitted | HallError {
  if (connections > limits.connectionsMax) return hallError('hallBusy');
  const handshake = handshakeSchema.safeParse(socket.handshake.auth);
  if (!handshake.success) return hallError('malformed');
  const { protocol, session, stationKey } = handshake.data;
  if (protocol !== protocolVersion) return hallError('protocolOld');
  if (session !== undefined) {
    const actor = parts.actorOfSession(session);
    return actor ? { actor, session, stationKey: null } : hallError('notSignedIn');
  }
  if (stationKey === undefined) return hallError('notSignedIn');
  const actor = parts.actorOfStation(stationKey);
  return actor ? { actor, session: null, stationKey } : hallError('stationUnknown');
}

function greet(socket: HallSocket, { presence, now, hello, hub, sessionUsed }: SocketParts): void {
  const { actor, session } = socket.data;
  if (session !== null) sessionUsed(session);
  socket.emit('hello', {
    ...hello(),
    protocol: protocolVersion,
    now: now(),
    actor:
      actor.kind === 'staff'
        ? { kind: 'staff', staffId: actor.staffId, login: actor.login, name: actor.name, roles: actor.roles }
        : {
            kind: 'station',
            stationId: actor.stationId,
            stationKind: actor.stationKind,
            name: actor.name,
            placeId: actor.placeId,
          },
  });
  if (actor.kind === 'station') presence.stationCame(actor.stationId, now());
  else presence.staffCame(actor.staffId);
  hub.pushSoon();
  socket.on('disconnect', () => {
    if (actor.kind === 'station') presence.stationLeft(actor.stationId, now());
    else presence.staffLeft(actor.staffId);
    hub.pushSoon();
  });
}
