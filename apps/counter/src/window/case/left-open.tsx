/** What is still open when the officer wants to finish: each case with why, and that a second press ends all the same. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { LeftOpen } from './case-acts.ts';

export function LeftOpenNotice({ left }: { readonly left: readonly LeftOpen[] }) {
  const { t } = useTranslation();
  if (left.length === 0) return null;
  return (
    <div className="notice left-open" role="alert">
      <p>
        {t('intake.left.title')}。{t('intake.left.again')}
      </p>
      <ul>
        {left.map(({ itemName, why }) => (
          <li key={`${itemName} ${why}`}>
            {itemName} · {t(`intake.left.${why}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
