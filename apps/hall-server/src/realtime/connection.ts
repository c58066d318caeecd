/** One connection: who it is, what it may ask, how fast; every message gets one answer with a closed code. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { viewKey } from '@yiting/shared/client/view-store.ts';
import { isPermitted, queryPermissions, viewPermissions } from '@yiting/shared/protocol/authorisation.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { type QueryType, querySchemas } from '@yiting/shared/protocol/queries.ts';
import {
  type ClientToServer,
  healthSchema,
  queryEnvelopeSchema,
  type ServerToClient,
  watchEnvelopeSchema,
} from '@yiting/shared/protocol/socket.ts';
import { type ViewName, viewParameterSchemas } from '@yiting/shared/protocol/views.ts';
import type { Server, Socket } from 'socket.io';
import { type ConnectedActor, claimsOf } from '../commands/actor.ts';
import type { Dispatcher } from '../commands/dispatcher.ts';
import type { Queries } from '../reading/queries.ts';
import type { Hub } from './hub.ts';
import { MessageBudget } from './message-budget.ts';
import type { Screen, WatchedView } from './watches.ts';

export type HallSocket = Socket<
  ClientToServer,
  ServerToClient,
  Record<string, never>,
  { actor: ConnectedActor; session: string | null }
>;
export type HallSocketServer = Server<
  ClientToServer,
  ServerToClient,
  Record<string, never>,
  { actor: ConnectedActor; session: string | null }
>;

export type ConnectionParts = {
  readonly dispatcher: Dispatcher;
  readonly hub: Hub;
  readonly queries: Queries;
  /** The actor as he is now: roles may have changed and keys been revoked since he connected. Null: no longer anybody. */
  readonly freshActor: (socket: HallSocket) => ConnectedActor | null;
  /** Messages a second from one connection; more are refused. */
  readonly messagesPerSecondMax: number;
  readonly healthSaid: (stationId: string, health: Record<string, string | number>) => void;
};

export function serveConnection(socket: HallSocket, parts: ConnectionParts): void {
  const budget = new MessageBudget(parts.messagesPerSecondMax);
  const screen: Screen = { id: socket.id, push: (pushed) => socket.emit('view', pushed) };
  const watched = new Map<string, WatchedView>();

  /** Checks speed and person before anything is looked at; a message without a way to answer is dropped. */
  const guard = <A>(
    answered: unknown,
    act: (actor: ConnectedActor) => Promise<Result<A, HallError>> | Result<A, HallError>,
  ): void => {
    if (typeof answered !== 'function') return;
    const answer = answered as (result: Result<A, HallError>) => void;
    if (!budget.take()) {
      answer(failed(hallError('tooMany')));
      return;
    }
    const actor = parts.freshActor(socket);
    if (!actor) {
      answer(failed(hallError('notSignedIn')));
      dismiss(socket);
      return;
    }
    Promise.resolve(act(actor)).then(answer, () => answer(failed(hallError('fault'))));
  };

  socket.on('command', (envelope, answered) =>
    guard(answered, (actor) => parts.dispatcher.submit(actor, envelope)),
  );
  socket.on('query', (envelope, answered) =>
    guard(answered, (actor) => query(parts.queries, actor, envelope)),
  );
  socket.on('watch', (envelope, answered) =>
    guard(answered, (actor) => {
      const view = readView(actor, envelope);
      if (!view.ok) return view;
      const watchesMax =
        actor.kind === 'visitor' ? limits.watchesPerPhoneMax : limits.watchesPerConnectionMax;
      if (watched.size >= watchesMax && !watched.has(view.value.key)) return failed(hallError('tooMany'));
      watched.set(view.value.key, view.value);
      parts.hub.watch(view.value, screen);
      return ok({ key: view.value.key });
    }),
  );
  socket.on('unwatch', (envelope, answered) =>
    guard(answered, (actor) => {
      const view = readView(actor, envelope);
      if (!view.ok) return view;
      watched.delete(view.value.key);
      parts.hub.unwatch(view.value, socket.id);
      return ok({});
    }),
  );
  socket.on('health', (said) => {
    const { actor } = socket.data;
    const health = healthSchema.safeParse(said);
    if (actor.kind === 'station' && health.success && budget.take())
      parts.healthSaid(actor.stationId, health.data);
  });
  socket.on('disconnect', () => {
    for (const view of watched.values()) parts.hub.unwatch(view, socket.id);
  });
}

/** Says why, and ends the connection for good: the client does not come back with the same session or key. */
export function dismiss(socket: HallSocket): void {
  const reasons = { staff: 'notSignedIn', station: 'stationUnknown', visitor: 'visitExpired' } as const;
  socket.emit('goodbye', hallError(reasons[socket.data.actor.kind]));
  socket.disconnect();
}

async function query(
  queries: Queries,
  actor: ConnectedActor,
  envelope: unknown,
): Promise<Result<unknown, HallError>> {
  const parsed = queryEnvelopeSchema.safeParse(envelope);
  if (!parsed.success) return failed(hallError('malformed'));
  const { type } = parsed.data;
  if (!isQueryType(type)) return failed(hallError('unknownMessage'));
  if (!isPermitted(claimsOf(actor), queryPermissions[type])) return failed(hallError('notAllowed'));
  const body = querySchemas[type].safeParse(parsed.data.body);
  if (!body.success) return failed(hallError('malformed'));
  return queries.answer(type, body.data, actor);
}

function readView(actor: ConnectedActor, envelope: unknown): Result<WatchedView, HallError> {
  const parsed = watchEnvelopeSchema.safeParse(envelope);
  if (!parsed.success) return failed(hallError('malformed'));
  const { view } = parsed.data;
  if (!isViewName(view)) return failed(hallError('unknownMessage'));
  if (!isPermitted(claimsOf(actor), viewPermissions[view])) return failed(hallError('notAllowed'));
  const parameters = viewParameterSchemas[view].safeParse(parsed.data.parameters);
  if (!parameters.success) return failed(hallError('malformed'));
  const windowId = 'windowId' in parameters.data ? parameters.data.windowId : null;
  return ok({
    name: view,
    key: viewKey(view, parameters.data),
    windowId,
    station: actor.kind === 'station' ? actor : null,
    visitId: actor.kind === 'visitor' ? actor.visitId : null,
    staffId: isPersonal(view) && actor.kind === 'staff' ? actor.staffId : null,
  });
}

/** Views that show each person something else: identities only to whoever works on them. */
function isPersonal(view: ViewName): boolean {
  return view === 'review' || view === 'visitCases';
}

function isViewName(view: string): view is ViewName {
  return Object.hasOwn(viewParameterSchemas, view);
}
function isQueryType(type: string): type is QueryType {
  return Object.hasOwn(querySchemas, type);
}
