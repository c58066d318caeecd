/** The socket.io server: websocket only, no deflate, the handshake decides who somebody is. */
import type { Server as HttpServer } from 'node:http';
import { limits } from '@yiting/shared/basics/limits.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import {
  type ActorView,
  type Hello,
  handshakeSchema,
  protocolVersion,
} from '@yiting/shared/protocol/socket.ts';
import { Server } from 'socket.io';
import type { ConnectedActor, StaffActor, StationActor } from '../commands/actor.ts';
import { Phones, type VisitOfToken } from './admit-phone.ts';
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
  readonly visitOfToken: VisitOfToken;
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
  const phones = new Phones(parts.visitOfToken);
  const keys = new WeakMap<HallSocket, Credentials>();
  const freshActor = (socket: HallSocket): ConnectedActor | null => {
    const { session, stationKey, visitToken } = keys.get(socket) ?? nobody;
    if (session !== null) return parts.actorOfSession(session);
    if (stationKey !== null) return parts.actorOfStation(stationKey);
    const visitor = visitToken === null ? null : parts.visitOfToken(visitToken);
    return visitor?.ok ? visitor.value : null;
  };

  server.use((socket, next) => {
    const admitted = admit(parts, phones, socket, server.engine.clientsCount);
    void admitted.then((found) => {
      if ('code' in found) return next(Object.assign(new Error(found.code), { data: found }));
      keys.set(socket, { ...nobody, ...found.credentials });
      socket.data = { actor: found.actor, session: found.credentials.session ?? null };
      next();
    });
  });
  server.on('connection', (socket: HallSocket) => {
    greet(socket, parts, phones);
    serveConnection(socket, { ...parts, freshActor });
  });
  const say = (room: Room) => server.to(room).volatile.emit('beat', { now: parts.now() });
  const beats = [
    setInterval(() => say('machines'), limits.heartbeatEveryMs),
    // Each beat wakes a phone's radio.
    setInterval(() => say('phones'), limits.phoneBeatEveryMs),
  ];
  const stop = () => beats.forEach(clearInterval);
  server.engine.on('close', stop);
  http.on('close', stop);
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

function hasOtherRoles(now: ConnectedActor, before: ConnectedActor): boolean {
  if (now.kind !== 'staff' || before.kind !== 'staff') return false;
  return now.roles.toString() !== before.roles.toString();
}

/** Beats go out by room: what stands in the hall hears them often. */
type Room = 'machines' | 'phones';
type Credentials = {
  readonly session: string | null;
  readonly stationKey: string | null;
  readonly visitToken: string | null;
};
const nobody: Credentials = { session: null, stationKey: null, visitToken: null };
type Admitted = { readonly actor: ConnectedActor; readonly credentials: Partial<Credentials> };

async function admit(
  parts: SocketParts,
  phones: Phones,
  socket: HallSocket,
  connections: number,
): Promise<Admitted | HallError> {
  if (connections > limits.connectionsMax) return hallError('hallBusy');
  const handshake = handshakeSchema.safeParse(socket.handshake.auth);
  if (!handshake.success) return hallError('malformed');
  const { protocol, session, stationKey, visitToken } = handshake.data;
  if (protocol !== protocolVersion) return hallError('protocolOld');
  if (session !== undefined) {
    const actor = parts.actorOfSession(session);
    return actor ? { actor, credentials: { session } } : hallError('notSignedIn');
  }
  if (stationKey !== undefined) {
    const actor = parts.actorOfStation(stationKey);
    return actor ? { actor, credentials: { stationKey } } : hallError('stationUnknown');
  }
  if (visitToken === undefined) return hallError('notSignedIn');
  const visitor = await phones.admit(visitToken, socket.handshake.address);
  return visitor.ok ? { actor: visitor.value, credentials: { visitToken } } : visitor.error;
}

function greet(
  socket: HallSocket,
  { presence, now, hello, hub, sessionUsed }: SocketParts,
  phones: Phones,
): void {
  const { actor, session } = socket.data;
  if (session !== null) sessionUsed(session);
  const room: Room = actor.kind === 'visitor' ? 'phones' : 'machines';
  void socket.join(room);
  socket.emit('hello', {
    ...hello(),
    protocol: protocolVersion,
    now: now(),
    actor: shown(actor),
  });
  if (actor.kind === 'visitor') {
    phones.came(actor);
    socket.on('disconnect', () => phones.left(actor));
    return;
  }
  if (actor.kind === 'station') presence.stationCame(actor.stationId, now());
  else presence.staffCame(actor.staffId);
  hub.pushSoon();
  socket.on('disconnect', () => {
    if (actor.kind === 'station') presence.stationLeft(actor.stationId, now());
    else presence.staffLeft(actor.staffId);
    hub.pushSoon();
  });
}

function shown(actor: ConnectedActor): ActorView {
  if (actor.kind === 'visitor') return { kind: 'visitor' };
  if (actor.kind === 'staff') {
    const { staffId, login, name, roles } = actor;
    return { kind: 'staff', staffId, login, name, roles };
  }
  const { stationId, stationKind, name, placeId } = actor;
  return { kind: 'station', stationId, stationKind, name, placeId };
}
