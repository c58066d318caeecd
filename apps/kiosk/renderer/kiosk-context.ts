/** What every screen of the kiosk needs, handed down once. */

import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { createContext, useContext } from 'react';
import type { Aim } from './booking-steps.ts';
import type { Help } from './help.ts';
import type { Session } from './screen.ts';
import type { SessionEvent } from './session.ts';
import type { Wanted } from './wanted.ts';

export type Kiosk = {
  readonly state: DeviceState;
  readonly catalogue: CatalogueList;
  readonly session: Session;
  readonly send: (event: SessionEvent) => void;
  readonly help: Help;
  /** Something is being read aloud: no time-out runs. */
  readonly speaking: boolean;
};

export const KioskContext = createContext<Kiosk | null>(null);

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('outside of the kiosk');
  return kiosk;
}

/** Item and queue of what is wanted; undefined for what is not (any more) there. */
export function findWanted(
  { state, catalogue }: Pick<Kiosk, 'state' | 'catalogue'>,
  wanted: Wanted,
): { item: CatalogueItem | undefined; queue: KioskQueue | undefined } {
  const item =
    wanted.kind === 'item' ? catalogue.items.find(({ code }) => code === wanted.itemCode) : undefined;
  const queueId = wanted.kind === 'queue' ? wanted.queueId : item?.queueId;
  return { item, queue: state.kiosk?.queues.find((queue) => queue.queueId === queueId) };
}

/** A number may be taken by nobody in particular where its queue allows it; an appointment is always somebody's. */
export function mayBeNobody(
  kiosk: Pick<Kiosk, 'state' | 'catalogue'>,
  { wanted, aim }: { readonly wanted: Wanted | null; readonly aim: Aim },
): boolean {
  if (aim.kind !== 'take' || wanted === null) return false;
  return findWanted(kiosk, wanted).queue?.anonymousAllowed ?? true;
}

/** The item's name in the language, and whether that had to be Chinese. */
export function itemName(
  item: CatalogueItem,
  language: Session['language'],
): { text: string; lang: string | undefined } {
  const text = item.name[language];
  return text === undefined ? { text: item.name.zh, lang: 'zh-CN' } : { text, lang: undefined };
}
