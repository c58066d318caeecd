/** One step back, where the phone's own way back leads too. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';

export function BackButton({ back }: { readonly back: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="leave" onClick={back}>
      {t('common.back')}
    </button>
  );
}
