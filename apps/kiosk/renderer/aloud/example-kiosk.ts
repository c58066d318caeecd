/** A kiosk to be heard: what stands on it, the words it speaks, keys pressed on it. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { type Site, siteSchema } from '@yiting/shared/domain/site.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { aloud } from '@yiting/shared/text/aloud/area.ts';
import { booking as bookingWords } from '@yiting/shared/text/booking/area.ts';
import { identity } from '@yiting/shared/text/identity/area.ts';
import { kiosk as kioskWords } from '@yiting/shared/text/kiosk/area.ts';
import { offline } from '@yiting/shared/text/offline/area.ts';
import { site as siteWords } from '@yiting/shared/text/site/area.ts';
import { loadWords } from '@yiting/shared/text/start-words.ts';
import { terminal } from '@yiting/shared/text/terminal/area.ts';
import { getI18n } from '@yiting/shared/ui/translation.ts';
import type { Kiosk } from '../kiosk-context.ts';
import type { Session } from '../screen.ts';
import { atHome, step } from '../session.ts';
import { pressKey } from './keypad.ts';
import { type Place, sayScreen } from './say-screen.ts';
import type { KeyAct } from './spoken.ts';

export type Seen = Pick<Kiosk, 'state' | 'catalogue' | 'session'>;

/** For `beforeAll`. */
export const loadSpokenWords = () =>
  loadWords(
    { kiosk: kioskWords, booking: bookingWords, offline, aloud, identity, site: siteWords, terminal },
    'zh',
  );
export const translate = (language: Language) => getI18n().getFixedT(language);

export const words = (zh: string, en: string) => ({ zh, en, ja: zh });
export function queue(queueId: string): KioskQueue {
  return {
    queueId,
    prefix: 'A',
    name: words('企业综合', 'Companies'),
    state: 'open',
    waiting: 3,
    longestSince: null,
    wait: { p50Minutes: 8, p90Minutes: 14 },
    windowNumbers: [1, 2, 3],
    openWindows: 2,
    zoneName: words('一楼', 'Ground floor'),
    anonymousAllowed: true,
    cutOff: null,
    refusal: null,
    tip: null,
  };
}
export function item(code: string, queueId = 'queue-a'): CatalogueItem {
  return {
    code,
    queueId,
    name: { zh: `事项${code}`, en: `Service ${code}`, ja: `手続き${code}` },
    theme: '企业',
    department: '市场监管',
    audience: 'organisation',
    caseType: 'instant',
    legalLimit: null,
    promiseLimit: null,
    onSpot: true,
    flags: [],
    minutes: 10,
    materials: [{ name: '营业执照', free: false }],
    result: '营业执照',
    aliases: [],
    search: [],
  };
}
export const printer = { kind: 'real', ready: true, reason: null, paper: 'ok' } as const;
export function seen(items: readonly CatalogueItem[], session: Session = atHome): Seen {
  const state: DeviceState = {
    link: 'live',
    silentMs: 0,
    refusal: null,
    pairingCode: null,
    timeZone: 'Asia/Shanghai',
    now: 0,
    printer,
    unseen: null,
    speech: [],
    offline: false,
    reader: { kind: 'real', ready: true, reading: 'waiting', presented: null },
    kiosk: {
      hallName: words('示范大厅', 'Model hall'),
      zoneName: words('一楼', 'Ground floor'),
      stationName: 'kiosk',
      day: '2026-11-24',
      dayOpen: true,
      site: siteSchema.parse({
        id: 'ground',
        kind: 'hall',
        zoneId: 'ground',
        name: words('一楼', 'Ground floor'),
      }),
      wishes: { outOfService: null, selfTestOrder: null, restartOrder: null },
      queues: [queue('queue-a'), queue('queue-z')],
      bookable: ['queue-a'],
      inspections: [{ areaId: 'area-north', name: words('北片', 'North') }],
      catalogueVersion: 1,
      popular: [],
      printOrders: [],
      bookingOrders: [],
      help: null,
      roll: { changedAt: null, metres: 80 },
      offline: { day: null, blockSize: 0, leaseIds: [] },
    },
  };
  return {
    state,
    session,
    catalogue: { version: 1, items, departments: {}, themes: { 企业: words('企业', 'Companies') } },
  };
}
export function atSiteOf(change: Partial<Site>): Seen {
  const kiosk = seen([item('I-0')]);
  if (!kiosk.state.kiosk?.site) throw new Error('no site');
  const site = { ...kiosk.state.kiosk.site, ...change };
  return { ...kiosk, state: { ...kiosk.state, kiosk: { ...kiosk.state.kiosk, site } } };
}
export const listening = (session: Session): Session => step(session, { type: 'aloud', stage: 'on' });
export function carryOut(session: Session, act: KeyAct | null): Session {
  if (act?.kind === 'send' || act?.kind === 'erase') return act.events.reduce(step, session);
  if (act?.kind === 'confirm')
    return step(session, { type: 'confirm', commandId: 'command-0000000001', party: act.party });
  return session;
}
export function press(kiosk: Seen, key: string, place: Place = 'session'): Session {
  const spoken = sayScreen(kiosk, place, translate);
  return carryOut(kiosk.session, pressKey(spoken, kiosk.session.access.page, key));
}
