/** The roll in the printer of a kiosk: about how much is left, and the word that a new one is in, as long as it is (B4-64). */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { StationLine } from '@yiting/shared/protocol/views/station.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, InputNumber, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAct } from '../use-act.ts';

const [metresMin, metresMax] = [5, 200];

/** What a station says that is shown here, in words. */
export const rollHealth: readonly string[] = ['slipsLeft', 'paperPercent', 'rollAsked', 'rollMetres'];

export function SlipsLeft({ station }: { readonly station: StationLine }) {
  const { t } = useTranslation();
  const { slipsLeft } = station.health;
  return typeof slipsLeft === 'number' ? <span>{t('paper.slipsLeft', { count: slipsLeft })}</span> : null;
}

export function ChangeRoll({ station }: { readonly station: StationLine }) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [said, setSaid] = useState<number | null>(null);
  const { rollMetres } = station.health;
  // As long as the roll before it, or as rolls of its site are.
  const metres = said ?? (typeof rollMetres === 'number' ? rollMetres : limits.rollMetres);
  if (station.kind !== 'kiosk' || typeof station.health.slipsLeft !== 'number') return null;
  return (
    <Popconfirm
      title={t('paper.changeRollOf', { printer: station.name })}
      description={
        <label htmlFor={`metres-${station.stationId}`}>
          {t('paper.metres')}{' '}
          <InputNumber
            id={`metres-${station.stationId}`}
            min={metresMin}
            max={metresMax}
            precision={0}
            value={metres}
            onChange={setSaid}
          />
        </label>
      }
      okText={t('paper.changeRoll')}
      cancelText={t('common.back')}
      onConfirm={() => void act('station.changeRoll', { stationId: station.stationId, metres })}
    >
      <Button disabled={busy} aria-label={t('paper.changeRollOf', { printer: station.name })}>
        {t('paper.changeRoll')}
      </Button>
    </Popconfirm>
  );
}
