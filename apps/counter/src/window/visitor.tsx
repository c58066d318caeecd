/** Who is called or served: the number as the hero, why this one, since when, what for. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import type { CurrentVisit, DeskView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { sayCallReason } from '@yiting/shared/ui/say-call-reason.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { timeZoneOf } from '../desk-parts.tsx';
import { VisitCases } from './case/visit-cases.tsx';
import type { DeskActs } from './use-desk.ts';

type VisitorProps = {
  readonly client: HallClient;
  readonly desk: DeskView;
  readonly acts: DeskActs;
  readonly cases: VisitCasesView | null;
  /** No panel of the desk is open: digits belong to the cases. */
  readonly active: boolean;
};

export function Visitor({ client, desk, acts, cases, active }: VisitorProps) {
  const { t } = useTranslation();
  const visit = desk.current;
  if (visit) return <Visit {...{ client, desk, acts, cases, active, visit }} />;
  const [next] = desk.upNext;
  const title =
    desk.state === 'paused'
      ? t('window.pausedTitle')
      : desk.state === 'closed'
        ? t('window.closedTitle')
        : next
          ? t('window.readyHint', { number: next.number })
          : t('window.nobody');
  return (
    <div className="nobody">
      <h1>{title}</h1>
      <p>
        {desk.state === 'paused' && desk.pauseReason
          ? t(`common.pauseReason.${desk.pauseReason}`)
          : next
            ? t('window.upNextMore', { people: desk.waitingInAll })
            : t('window.nobodyHint')}
      </p>
    </div>
  );
}

function Visit({
  client,
  desk,
  acts,
  cases,
  active,
  visit,
}: VisitorProps & { readonly visit: CurrentVisit }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="who">
        <h1 data-testid="current-number">{visit.number}</h1>
        <div className="who-what">
          <p className="marks">
            <span className="mark">{t(`common.ticketClass.${visit.class}`)}</span>
            {visit.offline && <span className="mark">{t('offline.mark')}</span>}
            {visit.groupSize > 1 && (
              <span className="mark">{t('window.group', { people: visit.groupSize })}</span>
            )}
            {visit.language !== 'zh' && (
              <span className="mark">{t(`window.visitorLanguage.${visit.language}`)}</span>
            )}
            {visit.returned && <span className="mark">{t('window.returned')}</span>}
          </p>
          {visit.personMasked !== null && <p>{t('window.person', { person: visit.personMasked })}</p>}
        </div>
        <Timer client={client} desk={desk} visit={visit} />
      </div>
      <p className="why">
        {t('window.why')}：<b>{sayCallReason(t, visit.reason, timeZoneOf(client))}</b>
      </p>
      {visit.voice === 'expired' && desk.state === 'calling' && (
        <p className="notice">{t('window.unspoken')}</p>
      )}
      {desk.state === 'serving' && cases?.ticketNumber === visit.number ? (
        <VisitCases
          key={visit.ticketId}
          client={client}
          desk={desk}
          view={cases}
          acts={acts}
          active={active}
        />
      ) : (
        <Items visit={visit} />
      )}
    </>
  );
}

function Items({ visit }: { readonly visit: CurrentVisit }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <h2>{t('window.items')}</h2>
      <ul className="items">
        {visit.itemNames.length === 0 && <li className="faint">{t('window.noItem')}</li>}
        {visit.itemNames.map((name, index) => (
          <li key={visit.itemCodes[index] ?? name.zh}>{inLanguage(name, i18n.language)}</li>
        ))}
      </ul>
    </>
  );
}

function Timer({
  client,
  desk,
  visit,
}: {
  readonly client: HallClient;
  readonly desk: DeskView;
  readonly visit: CurrentVisit;
}) {
  const { t } = useTranslation();
  const now = useHallNow(client);
  const serving = visit.beganAt !== null;
  const seconds = Math.max(0, Math.floor((now - (visit.beganAt ?? visit.calledAt)) / 1000));
  const late = !serving && seconds >= desk.policy.recallAfterSeconds;
  const hint = serving
    ? t('window.servingFor', { minutes: visit.usualMinutes })
    : late
      ? visit.calls >= desk.policy.missAfterCalls
        ? t('window.missNow', { times: visit.calls })
        : t('window.recallNow')
      : `${t('window.calledFor')} · ${t('window.calledTimes', { times: visit.calls })}`;
  return (
    <div className="timer" data-late={late || (serving && seconds > visit.usualMinutes * 120)}>
      <b>{`${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`}</b>
      <small>{hint}</small>
    </div>
  );
}
