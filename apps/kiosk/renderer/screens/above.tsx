/** Above a lowered screen: what nobody has to touch. */
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useKiosk } from '../kiosk-context.ts';

export function Above() {
  const { state, session } = useKiosk();
  return (
    <div className="above" aria-hidden="true">
      <p>{state.kiosk ? inLanguage(state.kiosk.hallName, session.language) : ''}</p>
    </div>
  );
}
