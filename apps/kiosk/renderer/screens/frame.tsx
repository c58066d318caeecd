/** The frame of a screen: where one is, the way back, the clock. */

import { inLanguage, sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Device } from '../device.ts';
import { HoldBanner } from '../hold-banner.tsx';
import { useKiosk } from '../kiosk-context.ts';
import { OfflineBanner } from '../offline.tsx';
import { Pager } from './pager.tsx';
import { ToolBar } from './tool-bar.tsx';

type FrameProps = {
  readonly screen: string;
  readonly device: Device;
  readonly back?: boolean;
  /** Above and below what scrolls. */
  readonly head?: ReactNode;
  readonly below?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

export function Frame({ screen, device, back = true, head, below, children, footer }: FrameProps) {
  const { t } = useTranslation();
  const { state, session, send } = useKiosk();
  const body = useRef<HTMLElement>(null);
  return (
    <main className="screen" data-screen={screen}>
      <header className="top">
        <strong>{state.kiosk ? inLanguage(state.kiosk.hallName, session.language) : ''}</strong>
        <SimulatedBanner />
        <Clock device={device} />
      </header>
      <OfflineBanner />
      <HoldBanner device={device} />
      {head && <div className="head">{head}</div>}
      <div className="stage">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it scrolls, a keyboard must be able to scroll it */}
        <section ref={body} className="body" tabIndex={0}>
          {children}
        </section>
        <Pager body={body} />
      </div>
      {below}
      <div className="foot">
        {(back || footer) && (
          <footer className="bottom">
            {back && (
              <>
                <button type="button" className="plain" onClick={() => send({ type: 'back' })}>
                  {t('common.back')}
                </button>
                <button type="button" className="plain" onClick={() => send({ type: 'home' })}>
                  {t('common.home')}
                </button>
              </>
            )}
            {footer}
          </footer>
        )}
        <ToolBar />
      </div>
    </main>
  );
}

/** A device that plays is named, so that nobody takes the machine for a real one. */
function SimulatedBanner() {
  const { t } = useTranslation();
  const { state } = useKiosk();
  const names = [
    ...(state.printer.kind === 'simulated' ? [t('kiosk.simulated')] : []),
    ...(state.reader.kind === 'simulated' ? [t('identity.simulatedReader')] : []),
  ];
  return names.length === 0 ? null : <span className="simulated">{names.join(' · ')}</span>;
}

const tickEveryMs = 5_000;

function Clock({ device }: { readonly device: Device }) {
  const { state, session } = useKiosk();
  const [now, setNow] = useState(() => device.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(device.now()), tickEveryMs);
    return () => clearInterval(timer);
  }, [device]);
  return (
    <time>
      {sayDate(now, state.timeZone, session.language)} {sayTime(now, state.timeZone)}
    </time>
  );
}
