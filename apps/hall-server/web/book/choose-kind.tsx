/** For items that are inspected on site: does the person come, or the inspector (B3-57)? */

import type { OfferedItem } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { BackButton } from './back-button.tsx';

type KindProps = {
  readonly item: OfferedItem;
  readonly choose: (onSite: boolean) => void;
  readonly back: () => void;
};

export function ChooseKind({ item, choose, back }: KindProps) {
  const { t, i18n } = useTranslation();
  return (
    <main data-screen="kind">
      <h1 className="question">{t('bookOnline.how')}</h1>
      <p className="about">{inLanguage(item.name, i18n.language)}</p>
      <div className="choices">
        <button type="button" className="choice" onClick={() => choose(false)}>
          {t('bookOnline.comeHere')}
          <small>{t('bookOnline.comeHereHint')}</small>
        </button>
        <button type="button" className="choice" onClick={() => choose(true)}>
          {t('bookOnline.inspect')}
          <small>{t('bookOnline.inspectHint')}</small>
        </button>
      </div>
      <BackButton back={back} />
    </main>
  );
}
