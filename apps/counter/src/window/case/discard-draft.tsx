/** A case opened by mistake: put away before anything was received, at the second press. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';

export function DiscardDraft({ discard }: { readonly discard: () => void }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="link discard"
      onBlur={() => setSure(false)}
      onClick={() => (sure ? discard() : setSure(true))}
    >
      {t(sure ? 'intake.discardSure' : 'intake.discard')}
    </button>
  );
}
