/** Five dots, in the corners and the middle: a panel that is turned or worn out is found before the public finds it. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import type { StepProps } from './step-props.ts';

const dots = ['topLeft', 'topRight', 'middle', 'bottomLeft', 'bottomRight'] as const;

export function TouchStep({ find }: StepProps) {
  const { t } = useTranslation();
  const [touched, setTouched] = useState<readonly string[]>([]);
  const left = dots.length - touched.length;
  const touch = (dot: string) => {
    const now = [...new Set([...touched, dot])];
    setTouched(now);
    if (now.length === dots.length) find({ type: 'touch', touch: 'well' });
  };
  const leave = () => {
    if (left > 0) find({ type: 'touch', touch: 'left' });
    find({ type: 'next' });
  };
  return (
    <>
      <p className="big-hint" role="status">
        {left === 0 ? t('firstRun.touch.done') : t('firstRun.touch.hint')}
      </p>
      {left > 0 && <p className="hint">{t('firstRun.touch.left', { count: left })}</p>}
      {dots.map((dot, index) => (
        <button
          key={dot}
          type="button"
          className="dot"
          data-dot={dot}
          data-touched={touched.includes(dot)}
          aria-label={t('firstRun.touch.target', { number: index + 1 })}
          onClick={() => touch(dot)}
        />
      ))}
      <button type="button" className={left === 0 ? 'act' : 'plain'} onClick={leave}>
        {left === 0 ? t('firstRun.next') : t('firstRun.skip')}
      </button>
    </>
  );
}
