/** An appointment for a person at the desk: what, when, who; held and confirmed in one press. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { phoneSchema } from '@yiting/shared/protocol/fields.ts';
import type { Party } from '@yiting/shared/protocol/party.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';
import { timeZoneOf } from '../../desk-parts.tsx';
import { useCatalogue } from '../../window/panel.tsx';
import { type Bookable, ChooseSlot, type FreeTime } from './choose-slot.tsx';
import { InspectionAreas } from './inspection-areas.tsx';
import { asLanguage, sayWhen } from './when.ts';

type BookForProps = {
  readonly client: HallClient;
  readonly guide: GuideView;
  readonly changed: () => void;
  readonly turn: number;
};

export function BookFor({ client, guide, changed, turn }: BookForProps) {
  const { t, i18n } = useTranslation();
  const [of, setOf] = useState<Bookable>({ itemCode: null, queueId: null });
  const [time, setTime] = useState<FreeTime | null>(null);
  const [booked, setBooked] = useState<BookingLine | null>(null);
  const [error, setError] = useState<HallError | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = (bookable: Bookable) => {
    setOf(bookable);
    setTime(null);
  };
  const book = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const party = partyOf(new FormData(form));
    if (party === null || time === null) return setError(hallError('phoneMalformed'));
    setBusy(true);
    const answer = await bookNow(client, { of, time, party, language: asLanguage(i18n.language) });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    changed();
    if (!answer.ok) return;
    setBooked(answer.value.booking);
    setTime(null);
    form.reset();
  };
  return (
    <form className="book-for" onSubmit={(event) => void book(event)}>
      {booked && (
        <div className="given" role="status">
          <strong data-testid="booked-code">{booked.code}</strong>
          <span className="given-words">
            {t('bookingDesk.booked', {
              when: sayWhen(booked, timeZoneOf(client), i18n.language),
              code: booked.code,
            })}
            <br />
            {t('bookingDesk.tell')}
          </span>
        </div>
      )}
      <WhatFor client={client} guide={guide} of={of} choose={choose} />
      {of.itemCode === null && of.queueId === null ? (
        <p className="faint">{t('bookingDesk.chooseFirst')}</p>
      ) : (
        <ChooseSlot client={client} of={of} chosen={time?.at ?? null} choose={setTime} turn={turn} />
      )}
      <div className="take-row">
        <label>
          <span>{t('bookingDesk.phone')}</span>
          <input name="phone" inputMode="numeric" maxLength={11} autoComplete="off" />
        </label>
        <label>
          <span>{t('bookingDesk.document')}</span>
          <input name="document" maxLength={18} autoComplete="off" />
        </label>
      </div>
      <button type="submit" className="primary" disabled={busy || time === null}>
        {t('bookingDesk.book')}
      </button>
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
    </form>
  );
}

type WhatForProps = {
  readonly client: HallClient;
  readonly guide: GuideView;
  readonly of: Bookable;
  readonly choose: (of: Bookable) => void;
};
const foundMax = 4;

function WhatFor({ client, guide, of, choose }: WhatForProps) {
  const { t, i18n } = useTranslation();
  const catalogue = useCatalogue(client);
  const [query, setQuery] = useState('');
  const found =
    catalogue && of.itemCode === null ? searchCatalogue(catalogue.items, query, 'zh').slice(0, foundMax) : [];
  const chosenItem = catalogue?.items.find(({ code }) => code === of.itemCode);
  return (
    <>
      <fieldset>
        <legend>{t('guide.queue')}</legend>
        <div className="choices">
          {guide.queues.map(({ queueId, prefix, name }) => (
            <button
              key={queueId}
              type="button"
              className="choice"
              aria-pressed={of.queueId === queueId && of.itemCode === null}
              onClick={() => choose({ queueId, itemCode: null })}
            >
              <b>{prefix}</b> {inLanguage(name, i18n.language)}
            </button>
          ))}
        </div>
      </fieldset>
      <label>
        <span>{t('guide.item')}</span>
        <input
          value={query}
          placeholder={t('guide.itemHint')}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value);
            choose({ queueId: of.queueId, itemCode: null });
          }}
        />
      </label>
      <div className="choices">
        {found.map((item) => (
          <button
            key={item.code}
            type="button"
            className="choice"
            onClick={() => {
              setQuery(item.name.zh);
              choose({ itemCode: item.code, queueId: item.queueId });
            }}
          >
            {item.name.zh}
          </button>
        ))}
      </div>
      <InspectionAreas client={client} item={chosenItem} of={of} choose={choose} />
    </>
  );
}

type DeskWish = {
  readonly of: Bookable;
  readonly time: FreeTime;
  readonly party: Party;
  readonly language: 'zh' | 'en' | 'ja';
};

function bookNow(client: HallClient, wish: DeskWish) {
  const { of, time, party, language } = wish;
  const { areaId, itemCode } = of;
  if (areaId === undefined || itemCode === null || time.half === undefined)
    return holdAndConfirm(client, wish);
  const { date, half } = time;
  return client.send('inspection.book', { areaId, itemCode, date, half, party, language });
}

/** Held first, so that the place is sure before the person is written down; given back when he may not have it. */
async function holdAndConfirm(client: HallClient, { of, time, party, language }: DeskWish) {
  const slotAt = time.at;
  const what = of.itemCode !== null ? { itemCode: of.itemCode } : { queueId: of.queueId ?? '' };
  const held = await client.send('booking.hold', { ...what, slotAt, language }, makeUlid(Date.now()));
  if (!held.ok) return held;
  const { bookingId } = held.value.booking;
  const confirmed = await client.send('booking.confirm', { bookingId, party }, makeUlid(Date.now()));
  if (!confirmed.ok) void client.send('booking.release', { bookingId });
  return confirmed;
}

function partyOf(form: FormData): Party | null {
  const phone = String(form.get('phone') ?? '').trim();
  const number = String(form.get('document') ?? '').trim();
  if (number !== '') return { kind: 'document', type: 'residentId', number, how: 'typed' };
  return phoneSchema.safeParse(phone).success ? { kind: 'phone', phone } : null;
}
