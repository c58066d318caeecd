/** The kiosk cannot give numbers now: where to go instead. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { ToolBar } from './tool-bar.tsx';

/** `tools` are there once the device host has been heard. */
export function OutOfService({ tools }: { readonly tools: boolean }) {
  const { t } = useTranslation();
  return (
    <main className="screen out" data-screen="outOfService">
      <div className="centre">
        <h1>{t('kiosk.outTitle')}</h1>
        <p className="big-hint">{t('kiosk.outHint')}</p>
        <p className="hint" lang="en">
          Out of service. Please take a number at the guide desk.
        </p>
        <p className="hint" lang="ja">
          この端末は休止中です。案内カウンターで番号をお取りください。
        </p>
      </div>
      {tools && <ToolBar />}
    </main>
  );
}
