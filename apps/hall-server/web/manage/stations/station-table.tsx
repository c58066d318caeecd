/** The stations of the hall: alive or gone, their paper and version, and the way to take their key away. */
import type { StationLine } from '@yiting/shared/protocol/views/station.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage, sayAge, sayTime } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { Button, Popconfirm, Table } from 'antd';
import { useConsole } from '../console-context.ts';
import { Mark } from '../parts/mark.tsx';
import { useAct } from '../use-act.ts';
import { ChangeRoll, rollHealth, SlipsLeft } from './paper-roll.tsx';

export function StationTable({ view }: { readonly view: ManageView }) {
  const { t, i18n } = useTranslation();
  const stations = view.stations.filter((station) => !station.revoked);
  return (
    <Table<StationLine>
      dataSource={stations}
      rowKey="stationId"
      pagination={false}
      locale={{ emptyText: t('manage.station.none') }}
      columns={[
        {
          title: t('manage.station.name'),
          render: (_, station) => (
            <span className="cell-main">
              {station.name}
              <small>{t(`manage.station.kind.${station.kind}`)}</small>
            </span>
          ),
        },
        { title: t('manage.station.placeHeading'), render: (_, station) => sayPlace(station) },
        { title: t('manage.station.state'), render: (_, station) => <Presence station={station} /> },
        { title: t('manage.station.health'), render: (_, station) => <Health station={station} /> },
        {
          title: t('manage.acts'),
          align: 'right',
          render: (_, station) => (
            <>
              <ChangeRoll station={station} /> <Revoke station={station} />
            </>
          ),
        },
      ]}
    />
  );

  function sayPlace(station: StationLine): string {
    const window = view.windows.find((each) => each.windowId === station.placeId);
    if (window) return t('common.windowNumber', { number: window.number });
    const site = view.sites.find((each) => each.id === station.placeId);
    if (site) return inLanguage(site.name, i18n.language);
    const zone = view.zones.find((each) => each.zoneId === station.placeId);
    return zone ? inLanguage(zone.name, i18n.language) : '–';
  }
}

function Presence({ station }: { readonly station: StationLine }) {
  const { t } = useTranslation();
  const { client } = useConsole();
  const now = useHallNow(client, 5_000);
  if (station.connected) return <Mark tone="done">{t('manage.station.connected')}</Mark>;
  if (station.lastSeen === null) return <Mark tone="quiet">{t('manage.station.neverSeen')}</Mark>;
  return <Mark tone="warn">{t('manage.station.goneSince', { age: sayAge(t, now - station.lastSeen) })}</Mark>;
}

const paperTones = { ok: 'done', nearEnd: 'warn', empty: 'warn' } as const;
type PaperState = keyof typeof paperTones;

/** What a station said of itself: paper in words, the rest as it was said. */
function Health({ station }: { readonly station: StationLine }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  // What a kiosk has carried out is shown where it was asked for.
  const { paper, restarted: _restarted, page, printer, lastTicketAt, ...rest } = station.health;
  const known = isPaperState(paper) ? paper : null;
  return (
    <span className="health">
      {known && <Mark tone={paperTones[known]}>{t(`manage.station.paper.${known}`)}</Mark>}
      {page === 'missing' && <Mark tone="warn">{t('manage.upkeep.noPage')}</Mark>}
      {typeof lastTicketAt === 'number' && (
        <small>
          {lastTicketAt === 0
            ? t('manage.upkeep.noTicket')
            : t('manage.upkeep.lastTicket', { time: sayTime(lastTicketAt, timeZone) })}
        </small>
      )}
      <SlipsLeft station={station} />
      <small>
        {Object.entries(printer === 'ready' || printer === undefined ? rest : { printer, ...rest })
          .filter(([name]) => !rollHealth.includes(name))
          .map(([name, value]) => sayHealth(t, name, value))
          .join(' · ')}
      </small>
    </span>
  );
}

function sayHealth(t: TFunction, name: string, value: string | number): string {
  if (name === 'version') return t('manage.station.version', { version: value });
  const say = t as (key: string, options: { defaultValue: string }) => string;
  return name === 'printer'
    ? say(`manage.value.${value}`, { defaultValue: String(value) })
    : `${name} ${value}`;
}

function isPaperState(value: unknown): value is PaperState {
  return typeof value === 'string' && value in paperTones;
}

function Revoke({ station }: { readonly station: StationLine }) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  return (
    <Popconfirm
      title={t('manage.station.revokeMeans', { name: station.name })}
      okText={t('manage.station.revoke')}
      okButtonProps={{ danger: true }}
      cancelText={t('common.back')}
      onConfirm={() => void act('station.revoke', { stationId: station.stationId })}
    >
      <Button danger disabled={busy} aria-label={t('manage.station.revokeOf', { name: station.name })}>
        {t('manage.station.revoke')}
      </Button>
    </Popconfirm>
  );
}
