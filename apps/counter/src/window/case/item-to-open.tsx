/** An item chosen at the kiosk or added here, not a case yet: one key makes it one. */
import type { VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';

type ItemToOpenProps = {
  readonly item: VisitCasesView['itemsToOpen'][number];
  readonly busy: boolean;
  readonly open: () => void;
  readonly remove: () => void;
};

export function ItemToOpen({ item, busy, open, remove }: ItemToOpenProps) {
  const { t } = useTranslation();
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => begin.current?.focus(), []);
  return (
    <section className="case-card to-open" aria-label={item.itemName}>
      <h2>{item.itemName}</h2>
      <p className="faint">{item.inDepth ? t('intake.openHint') : t('intake.notInDepth')}</p>
      <div className="case-row">
        {item.inDepth && (
          <button ref={begin} type="button" className="primary" onClick={open}>
            {t('intake.open')} <kbd>Enter</kbd>
          </button>
        )}
        <button type="button" className="link" disabled={busy} onClick={remove}>
          {t('window.removeItem')}
        </button>
      </div>
    </section>
  );
}
