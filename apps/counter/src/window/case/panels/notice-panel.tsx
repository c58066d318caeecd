/** 一次性告知: everything that is missing, once, prefilled from the list; a second notice says why it was not in the first (B2-32). */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { caseKeys } from '../case-acts.ts';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

type Point = { readonly id: number; readonly materialCode: string | null; readonly words: string };
const pointsMax = 30;
const wordsMax = 200;

export function NoticePanel({ detail, acts, upTo, close }: CasePanelProps) {
  const { t } = useTranslation();
  const [points, setPoints] = useState<readonly Point[]>(() =>
    missingPoints(detail, t('intake.notice.bring')),
  );
  const [again, setAgain] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelector('input')?.focus(), []);
  const isSecond = detail.documents.some(({ kind }) => kind === 'correctionNotice');
  const said = points.filter(({ words }) => words.trim() !== '');
  const complete = said.length > 0 && (!isSecond || again.trim() !== '');
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete || !(await upTo('case.receive'))) return;
    await acts.send('case.giveNotice', {
      caseId: detail.caseId,
      points: said.map(({ materialCode, words }) => ({ materialCode, words })),
      ...(isSecond ? { againBecause: again } : {}),
    });
  };
  const write = (id: number, words: string) =>
    setPoints(points.map((point) => (point.id === id ? { ...point, words } : point)));
  const add = () =>
    setPoints([
      ...points,
      { id: Math.max(0, ...points.map(({ id }) => id)) + 1, materialCode: null, words: '' },
    ]);
  /** Enter goes to the next point; behind the last filled one a new line opens. */
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const inputs = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else if (points.at(-1)?.words !== '' && points.length < pointsMax) {
      add();
      setTimeout(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
    }
  };
  return (
    <form onSubmit={give}>
      <ol className="points" ref={list}>
        {points.map(({ id, materialCode, words }, index) => {
          const material = detail.materials.find(({ code }) => code === materialCode);
          return (
            <li key={id}>
              <label>
                <span>{material ? material.name.zh : t('intake.notice.point', { number: index + 1 })}</span>
                <input
                  value={words}
                  maxLength={wordsMax}
                  onChange={(event) => write(id, event.target.value)}
                  onKeyDown={pressed}
                />
              </label>
              <button
                type="button"
                className="link"
                onClick={() => setPoints(points.filter((point) => point.id !== id))}
              >
                {t('intake.notice.drop')}
                <span className="visually-hidden">{material?.name.zh ?? index + 1}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <button type="button" className="choice" disabled={points.length >= pointsMax} onClick={add}>
        {t('intake.notice.add')}
      </button>
      {isSecond && (
        <label className="again">
          <span>{t('intake.notice.again')}</span>
          <input
            value={again}
            maxLength={wordsMax}
            onChange={(event) => setAgain(event.target.value)}
            onKeyDown={pressed}
          />
        </label>
      )}
      <PanelFoot
        words={t('intake.notice.give', { count: said.length })}
        keyName={caseKeys.notice}
        disabled={!complete}
        close={close}
      />
    </form>
  );
}

/** The document speaks Chinese, whatever the desk speaks. */
function missingPoints({ materials }: CaseDetail, bring: string): readonly Point[] {
  const missing = materials.filter(({ way }) => way === 'missing' || way === 'gap');
  const points = missing.map(({ code }, index) => ({ id: index + 1, materialCode: code, words: bring }));
  return points.length > 0 ? points : [{ id: 1, materialCode: null, words: '' }];
}
