/** What was found, in one list; the last touch writes it down and starts the kiosk. */
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import type { StepProps } from './step-props.ts';

export function DoneStep({ host, progress }: StepProps) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<'ready' | 'starting' | 'failed'>('ready');
  const { hall, printer, width, reader, card, touch, sound } = progress;
  const finish = async () => {
    setState('starting');
    const answer = await host.finish({ printer, width, reader });
    if (answer.ok) await host.goToKiosk();
    else setState('failed');
  };
  const place = printer.replace(/^(tcp|file):/, '');
  const lines = [
    ['hall', hall?.hallName ? inLanguage(hall.hallName, i18n.language) : '', true],
    ['printer', printer === 'none' ? t('firstRun.printer.without') : sayPrinter(), true],
    ...(printer === 'none' ? [] : [['width', t('firstRun.printer.width', { width }), true] as const]),
    [
      'reader',
      reader === 'none' ? t('firstRun.reader.without') : t(`firstRun.done.${card}`),
      reader === 'none' || card === 'well',
    ],
    ['touch', t(`firstRun.done.${touch}`), touch === 'well'],
    ['sound', t(`firstRun.done.${sound}`), sound === 'well'],
  ] as const;
  return (
    <>
      <dl className="result">
        {lines.map(([name, value, well]) => (
          <div key={name} data-well={well}>
            <dt>{t(`firstRun.done.line.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {state === 'failed' && (
        <p className="finding" role="alert" data-bad="true">
          {t('firstRun.done.failed')}
        </p>
      )}
      <button type="button" className="act" disabled={state === 'starting'} onClick={finish}>
        {state === 'starting' ? t('firstRun.done.starting') : t('firstRun.done.finish')}
      </button>
    </>
  );

  function sayPrinter(): string {
    const kind = printer === 'simulated' ? 'simulated' : printer.startsWith('tcp:') ? 'tcp' : 'file';
    return t(`firstRun.printer.name.${kind}`, { place });
  }
}
