/** The pages of the console, with how much waits on them; the person, the language and the way out below. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import type { MouseEvent } from 'react';
import { useConsole } from '../console-context.ts';
import { addressOf, type PageName, pageNames } from '../page.ts';
import { LanguageSwitch } from './language-switch.tsx';
import './rail.css';

export function Rail({ view, page }: { readonly view: ManageView; readonly page: PageName }) {
  const { t, i18n } = useTranslation();
  const { client, login, timeZone, leave } = useConsole();
  const now = useHallNow(client, 1_000);
  const waits: Partial<Record<PageName, number>> = {
    stations: view.pairings.length,
    today: view.needs.length,
  };
  return (
    <header className="rail">
      <p className="rail-hall" title={inLanguage(view.hallName, i18n.language)}>
        {inLanguage(view.hallName, i18n.language)}
      </p>
      <p className="rail-clock">{sayTime(now, timeZone)}</p>
      {client.hello?.demo && <p className="rail-demo">{t('common.demoHall')}</p>}
      <nav aria-label={t('manage.pages')}>
        <ul>
          {pageNames.map((name) => (
            <li key={name}>
              <RailLink name={name} open={name === page} waits={waits[name] ?? 0} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <p className="rail-person">{login}</p>
        <LanguageSwitch />
        <button type="button" className="rail-leave" onClick={() => leave(null)}>
          {t('common.signOut')}
        </button>
      </div>
    </header>
  );
}

function RailLink({ name, open, waits }: { name: PageName; open: boolean; waits: number }) {
  const { t } = useTranslation();
  const { openPage } = useConsole();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openPage(name);
  };
  return (
    <a href={addressOf(location.search, name)} onClick={follow} aria-current={open ? 'page' : undefined}>
      {t(`manage.page.${name}`)}
      {waits > 0 && (
        <span className="rail-count">
          {waits}
          <span className="visually-hidden"> {t('manage.waitsHere')}</span>
        </span>
      )}
    </a>
  );
}
