/** The paper in the printers at the guide desk: how much is left, and the word that a new roll is in (B4-64). */

import type { GuideView, PrinterLine } from '@yiting/shared/protocol/views/desk.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import type { DeskActs } from '../window/use-desk.ts';
import './printers.css';

export function Printers({ guide, acts }: { readonly guide: GuideView; readonly acts: DeskActs }) {
  const { t } = useTranslation();
  const printers = guide.printers.filter(({ connected }) => connected);
  if (printers.length === 0) return null;
  return (
    <>
      <h2>{t('paper.title')}</h2>
      <ul className="printers">
        {printers.map((printer) => (
          <Printer key={printer.stationId} printer={printer} acts={acts} />
        ))}
      </ul>
    </>
  );
}

function Printer({ printer, acts }: { readonly printer: PrinterLine; readonly acts: DeskActs }) {
  const { t } = useTranslation();
  const [denied, setDenied] = useState(false);
  const asked = printer.rollAsked && !denied;
  const { stationId, name, paper, slipsLeft } = printer;
  const change = () => void acts.send('station.changeRoll', { stationId });
  return (
    <li data-paper={paper} data-asked={asked}>
      <b>{asked ? t('paper.asked', { printer: name }) : name}</b>
      <span>
        {t(`paper.state.${paper}`)}
        {slipsLeft !== null && paper !== 'empty' && ` · ${t('paper.slipsLeft', { count: slipsLeft })}`}
      </span>
      {asked && (
        <button type="button" className="choice" onClick={() => setDenied(true)}>
          {t('paper.notChanged')}
        </button>
      )}
      <button
        type="button"
        className="choice"
        disabled={acts.busy}
        aria-label={t('paper.changeRollOf', { printer: name })}
        onClick={change}
      >
        {t('paper.changeRoll')}
      </button>
    </li>
  );
}
