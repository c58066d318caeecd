/** Waiting to be enrolled: the code a manager compares. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { ToolBar } from './tool-bar.tsx';

export function Pairing({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <main className="screen out" data-screen="pairing">
      <div className="centre">
        <h1>{t('common.pairing.title')}</h1>
        <p className="pairing-code" data-testid="pairing-code">
          {code.slice(0, 3)} {code.slice(3)}
        </p>
        <p className="big-hint">{t('common.pairing.how')}</p>
      </div>
      <ToolBar />
    </main>
  );
}
