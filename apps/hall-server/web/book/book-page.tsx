/** Booking on a phone: what for, when, and by whom, one question on each screen. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { LinkBanner } from '@yiting/shared/ui/link-banner.tsx';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useLink, useView } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useState } from 'react';
import { PhoneHeader } from '../visit/phone-header.tsx';
import { BackButton } from './back-button.tsx';
import { ChooseHalf } from './choose-half.tsx';
import { ChooseItem } from './choose-item.tsx';
import { ChooseKind } from './choose-kind.tsx';
import { ChooseTime } from './choose-time.tsx';
import { ConfirmBooking } from './confirm-booking.tsx';
import { leaveVisit, ownVisit } from './own-visit.ts';
import { useWish } from './use-wish.ts';

type Visit = { readonly client: HallClient; readonly token: string };

export function BookPage() {
  const [visit, setVisit] = useState<Visit | null>(null);
  const [error, setError] = useState<HallError | null>(null);
  useEffect(() => {
    let client: HallClient | null = null;
    let left = false;
    void ownVisit().then((opened) => {
      if (left) return;
      if (!opened.ok) return setError(opened.error);
      client = new HallClient({
        url: location.origin,
        credentials: { visitToken: opened.value },
        staleAfterMs: limits.phoneStaleAfterMs,
      });
      setVisit({ client, token: opened.value });
    });
    return () => {
      left = true;
      client?.close();
    };
  }, []);
  if (error) return <Unavailable error={error} />;
  return visit ? <Connected visit={visit} /> : <Waiting />;
}

function Connected({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation();
  const { client, token } = visit;
  const link = useLink(client);
  const appointment = useView(client, 'appointment', {})?.body ?? null;
  useEffect(() => {
    document.title = t('bookOnline.title');
  }, [t]);
  // Booked, perhaps by an answer that got lost on its way: the appointment has a page of its own.
  const isBooked = appointment?.booking?.state === 'booked';
  useEffect(() => {
    if (!isBooked) return;
    leaveVisit();
    location.replace(`/t/${token}`);
  }, [isBooked, token]);
  if (link.refusal) return <Unavailable error={link.refusal} />;
  if (!client.hello || !appointment || isBooked) return <Waiting />;
  return (
    <div className="visit book">
      <PhoneHeader hallName={appointment.hallName} label={t('bookOnline.languages')} />
      <Steps visit={visit} />
      <LinkBanner client={client} />
    </div>
  );
}

function Steps({ visit: { client } }: { readonly visit: Visit }) {
  const { t } = useTranslation();
  const { wish, add, back } = useWish();
  const { item } = wish;
  if (!item) return <ChooseItem client={client} choose={(chosen) => add({ item: chosen })} />;
  if (wish.slotAt !== undefined || wish.halfDay)
    return <ConfirmBooking client={client} wish={wish} choose={(slotAt) => add({ slotAt })} back={back} />;
  if (item.inspected && item.bookable && wish.onSite === undefined)
    return <ChooseKind item={item} choose={(onSite) => add({ onSite })} back={back} />;
  if (wish.onSite ?? !item.bookable) return <ChooseHalf client={client} wish={wish} add={add} back={back} />;
  return (
    <main data-screen="time">
      <ChooseTime
        client={client}
        itemCode={item.code}
        heading={t('bookOnline.when')}
        about={item.name}
        choose={(slotAt) => add({ slotAt })}
      />
      <BackButton back={back} />
    </main>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="visit">
      <main>
        <h1 className="plain">{t('common.linkConnecting')}</h1>
      </main>
    </div>
  );
}

/** Nothing can be booked now; a new try begins with a new visit. */
function Unavailable({ error }: { readonly error: HallError }) {
  const { t } = useTranslation();
  return (
    <div className="visit">
      <main data-refusal={error.code}>
        <h1 className="plain">{t('bookOnline.title')}</h1>
        <p className="lead">{sayError(t, error)}</p>
        <button
          type="button"
          className="act"
          onClick={() => {
            leaveVisit();
            location.reload();
          }}
        >
          {t('common.retry')}
        </button>
      </main>
    </div>
  );
}
