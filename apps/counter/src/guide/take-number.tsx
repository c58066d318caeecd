/** A number for a person without phone, card or sight, or for a group: one number, N people (B5-88). */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { momentOf } from '@yiting/shared/basics/moment.ts';
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import { appointmentPrefix } from '@yiting/shared/domain/numbers.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { phoneSchema } from '@yiting/shared/protocol/fields.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';
import { timeZoneOf } from '../desk-parts.tsx';
import { useCatalogue } from '../window/panel.tsx';

type Wish = {
  queueId: string | null;
  itemCode: string | null;
  people: number;
  priority: boolean;
  language: Language;
  printAt: string;
};
const empty: Wish = {
  queueId: null,
  itemCode: null,
  people: 1,
  priority: false,
  language: 'zh',
  printAt: '',
};
type Taken = { slip: SlipContent; printer: string | null; tooLate: boolean };
const foundMax = 4;

export function TakeNumber({ client, guide }: { readonly client: HallClient; readonly guide: GuideView }) {
  const { t, i18n } = useTranslation();
  const catalogue = useCatalogue(client);
  const printers = guide.printers.filter(({ connected }) => connected);
  const [wish, setWish] = useState<Wish>({ ...empty, printAt: printers[0]?.stationId ?? '' });
  const [query, setQuery] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const found =
    catalogue && wish.itemCode === null
      ? searchCatalogue(catalogue.items, query, 'zh').slice(0, foundMax)
      : [];

  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const phone = String(new FormData(form).get('phone') ?? '').trim();
    const slot = String(new FormData(form).get('appointment') ?? '');
    if (phone !== '' && !phoneSchema.safeParse(phone).success) return setError(hallError('phoneMalformed'));
    if (wish.queueId === null && wish.itemCode === null) return setError(hallError('queueUnknown'));
    setBusy(true);
    const answer = await client.send(
      'ticket.take',
      {
        ...(wish.itemCode === null ? { queueId: wish.queueId ?? '' } : { itemCode: wish.itemCode }),
        party: phone === '' ? { kind: 'none' } : { kind: 'phone', phone },
        groupSize: wish.people,
        language: wish.language,
        priority: wish.priority,
        ...(slot === '' || guide.day === null
          ? {}
          : { appointmentAt: momentOf(guide.day, slot, timeZoneOf(client)) }),
        ...(wish.printAt === '' ? {} : { printAt: wish.printAt }),
      },
      makeUlid(Date.now()),
    );
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const { slip } = answer.value;
    setTaken({
      slip,
      tooLate: slot !== '' && !wish.priority && !slip.number.startsWith(appointmentPrefix),
      printer: printers.find(({ stationId }) => stationId === wish.printAt)?.name ?? null,
    });
    setWish({ ...empty, printAt: wish.printAt });
    setQuery('');
    form.reset();
  };
  return (
    <form className="take" onSubmit={take}>
      {taken && (
        <div className="given" role="status">
          <strong data-testid="given-number">{taken.slip.number}</strong>
          <span className="given-words">
            {taken.printer === null ? t('guide.tellNumber') : t('guide.printing', { printer: taken.printer })}
            {taken.tooLate && <span className="too-late">{t('order.tooLate')}</span>}
          </span>
        </div>
      )}
      <fieldset>
        <legend>{t('guide.queue')}</legend>
        <div className="choices">
          {guide.queues.map((queue) => (
            <button
              key={queue.queueId}
              type="button"
              className="choice"
              aria-pressed={wish.queueId === queue.queueId}
              disabled={queue.state !== 'open'}
              onClick={() => change({ queueId: queue.queueId, itemCode: null })}
            >
              <b>{queue.prefix}</b> {inLanguage(queue.name, i18n.language)}
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
            change({ itemCode: null });
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
              change({ itemCode: item.code, queueId: item.queueId });
            }}
          >
            {item.name.zh}
          </button>
        ))}
      </div>
      <div className="take-row with-slot">
        <label>
          <span>{t('guide.phone')}</span>
          <input name="phone" inputMode="numeric" maxLength={11} autoComplete="off" />
        </label>
        <label>
          <span>{t('order.appointment')}</span>
          <input name="appointment" type="time" autoComplete="off" />
        </label>
        <fieldset className="stepper">
          <legend>{t('guide.people')}</legend>
          <button
            type="button"
            className="choice"
            aria-label={t('guide.fewer')}
            onClick={() => change({ people: Math.max(1, wish.people - 1) })}
          >
            −
          </button>
          <output>{wish.people}</output>
          <button
            type="button"
            className="choice"
            aria-label={t('guide.more')}
            onClick={() => change({ people: Math.min(limits.groupSizeMax, wish.people + 1) })}
          >
            ＋
          </button>
        </fieldset>
      </div>
      <div className="take-row">
        <fieldset>
          <legend>{t('guide.language')}</legend>
          <div className="choices">
            {languages.map((language) => (
              <button
                key={language}
                type="button"
                className="choice"
                aria-pressed={wish.language === language}
                onClick={() => change({ language })}
              >
                {t(`window.visitorLanguage.${language}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <label className="check">
          <input
            type="checkbox"
            checked={wish.priority}
            onChange={(event) => change({ priority: event.target.checked })}
          />
          <span>
            {t('guide.priority')} <small>{t('guide.priorityHint')}</small>
          </span>
        </label>
      </div>
      <label>
        <span>{t('guide.printAt')}</span>
        <select value={wish.printAt} onChange={(event) => change({ printAt: event.target.value })}>
          <option value="">{t('guide.noPaper')}</option>
          {printers.map((printer) => (
            <option key={printer.stationId} value={printer.stationId}>
              {printer.name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="primary" disabled={busy || !guide.dayOpen}>
        {t('guide.take')}
      </button>
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
        {error?.detail?.number !== undefined && ` ${error.detail.number}`}
      </p>
    </form>
  );
}
