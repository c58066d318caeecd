/** The foot of a panel: its one act with the key that does it, and the way back. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';

type PanelFootProps = {
  readonly words: string;
  readonly keyName: string;
  readonly disabled: boolean;
  readonly close: () => void;
};

export function PanelFoot({ words, keyName, disabled, close }: PanelFootProps) {
  const { t } = useTranslation();
  return (
    <div className="case-row">
      <button type="submit" className="primary" disabled={disabled} aria-keyshortcuts={keyName}>
        {words} <kbd>{keyName}</kbd>
      </button>
      <button type="button" className="link" onClick={close}>
        {t('common.cancel')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
