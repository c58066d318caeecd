/** What became of the slip; without one: why, where it is printed again, and the number's page for the phone (B5-89). */
import type { QrPicture } from '@yiting/shared/protocol/device.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { isAway } from '../at-site.ts';
import type { Device } from '../device.ts';
import { useKiosk } from '../kiosk-context.ts';
import { sayPaperState, sayWithoutPaper } from '../say-paper.ts';
import { lacksPaper } from '../stays-shown.ts';

export function SlipState({ device, taken }: { readonly device: Device; readonly taken: Taken }) {
  const { t } = useTranslation();
  const { state } = useKiosk();
  const { paper, paperReason, slip } = taken;
  const bad = paper === 'failed' || paper === 'sentUnverified';
  const qr = useQr(device, lacksPaper(paper, paperReason) ? slip.statusUrl : null);
  return (
    <div className="paper" role="status" data-paper={paper} data-bad={bad}>
      <strong>{sayPaperState(t, paper)}</strong>
      {bad && (
        <div className="no-slip">
          <p>{sayWithoutPaper(t, paperReason, isAway(state)).join(' ')}</p>
          {qr && <Qr picture={qr} title={t('terminal.scan')} />}
        </div>
      )}
    </div>
  );
}

function Qr({ picture: { modules, path }, title }: { readonly picture: QrPicture; readonly title: string }) {
  return (
    <figure className="qr" data-testid="status-qr">
      <svg viewBox={`0 0 ${modules} ${modules}`} role="img" aria-label={title} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption>{title}</figcaption>
    </figure>
  );
}

/** Drawn by the device host, where the paper's are drawn too; null until it is there, and where there is no address. */
function useQr(device: Device, text: string | null): QrPicture | null {
  const [qr, setQr] = useState<QrPicture | null>(null);
  useEffect(() => {
    if (text === null) return;
    let isShown = true;
    void device.qr(text).then((picture) => {
      if (isShown) setQr(picture);
    });
    return () => {
      isShown = false;
      setQr(null);
    };
  }, [device, text]);
  return qr;
}
