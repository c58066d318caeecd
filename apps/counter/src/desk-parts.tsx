/** Parts both desks share: the top bar with clock, language and sign-out; the line for errors. */

import { languages } from '@yiting/shared/basics/words.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { SignedIn } from '@yiting/shared/client/sign-in.ts';
import type { AlarmLine } from '@yiting/shared/protocol/views/desk.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import type { ReactNode } from 'react';
import type { Desk } from './desk.ts';
import { keepLanguage } from './language.ts';

export type DeskProps = {
  readonly client: HallClient;
  readonly staff: SignedIn['staff'];
  readonly choose: (desk: Desk | null) => void;
  readonly leave: () => void;
};

/** The hall's time zone; until it has said it, the one halls have by default. */
export function timeZoneOf(client: HallClient): string {
  return client.hello?.timeZone ?? 'Asia/Shanghai';
}

const shortNames = { zh: '中', en: 'EN', ja: '日' } as const;

export function TopBar({
  client,
  staff,
  leave,
  children,
}: Pick<DeskProps, 'client' | 'staff' | 'leave'> & { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const now = useHallNow(client);
  return (
    <header className="top-bar">
      {children}
      <span className="top-end">
        <span>{staff.name}</span>
        <span className="language-switch">
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              aria-pressed={i18n.language === language}
              onClick={() => keepLanguage(language)}
            >
              <span aria-hidden="true">{shortNames[language]}</span>
              <span className="visually-hidden">{t(`window.visitorLanguage.${language}`)}</span>
            </button>
          ))}
        </span>
        <button type="button" className="link" onClick={leave}>
          {t('common.signOut')}
        </button>
        <b>{sayTime(now, timeZoneOf(client))}</b>
      </span>
    </header>
  );
}

/** Silent alarms of other windows: seen by all, heard by nobody. */
export function Alarms({ alarms }: { readonly alarms: readonly AlarmLine[] }) {
  const { t } = useTranslation();
  if (alarms.length === 0) return null;
  return (
    <div className="alarms" role="alert">
      {alarms.map(({ alarmId, windowNumber }) => (
        <strong key={alarmId}>{t('window.neighbourAlarm', { window: windowNumber })}</strong>
      ))}
    </div>
  );
}
