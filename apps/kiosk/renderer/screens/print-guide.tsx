/** Under a guide: the list of what to bring on paper, to take home. Only where paper can come. */
import type { GuidePaper } from '@yiting/shared/protocol/device.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import type { Device } from '../device.ts';
import { useKiosk } from '../kiosk-context.ts';
import { printsGuides } from '../prints-guides.ts';

export function PrintGuide({ device, itemCode }: { readonly device: Device; readonly itemCode: string }) {
  const { t } = useTranslation();
  const { state, session } = useKiosk();
  const [paper, setPaper] = useState<GuidePaper | 'printing' | null>(null);
  if (!printsGuides(state)) return null;
  const print = async () => {
    setPaper('printing');
    setPaper(await device.printGuide(itemCode, session.language));
  };
  return (
    <div className="print-guide">
      <button type="button" className="plain" disabled={paper === 'printing'} onClick={() => void print()}>
        {t('terminal.printGuide')}
      </button>
      <span role="status">{paper !== null && t(`terminal.guidePaper.${paper}`)}</span>
    </div>
  );
}
