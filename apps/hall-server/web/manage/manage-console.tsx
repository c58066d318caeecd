/** The whole page: the look, the language, and either the sign-in or the console. */
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import { type SignedIn, signOut } from '@yiting/shared/client/sign-in.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { ConfigProvider, App as Notices } from 'antd';
import enGB from 'antd/es/locale/en_GB.js';
import jaJP from 'antd/es/locale/ja_JP.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { useCallback, useMemo, useState } from 'react';
import type { Farewell } from './console-context.ts';
import { Shell } from './shell.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { makeTheme } from './theme.ts';

const sessionKey = 'yiting.session';
const theme = makeTheme(matchMedia('(prefers-reduced-motion: reduce)').matches);

type Seat = { readonly client: HallClient; readonly session: string };

export function ManageConsole() {
  const { i18n } = useTranslation();
  const [seat, setSeat] = useState<Seat | null>(() => takeSeat(sessionStorage.getItem(sessionKey)));
  const [farewell, setFarewell] = useState<Farewell>(null);

  const enter = useCallback((signedIn: SignedIn) => {
    sessionStorage.setItem(sessionKey, signedIn.session);
    setFarewell(null);
    setSeat(takeSeat(signedIn.session));
  }, []);
  const leave = useCallback(
    (why: Farewell) => {
      sessionStorage.removeItem(sessionKey);
      seat?.client.close();
      if (seat && !why) void signOut(location.origin, seat.session);
      setFarewell(why);
      setSeat(null);
    },
    [seat],
  );
  const locale = useMemo(() => ({ en: enGB, ja: jaJP })[i18n.language] ?? zhCN, [i18n.language]);

  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popupsInside}
    >
      <Notices notification={{ placement: 'topRight', maxCount: 3 }} className="notices">
        {seat ? (
          <Shell client={seat.client} session={seat.session} leave={leave} />
        ) : (
          <SignInPage farewell={farewell} enter={enter} />
        )}
      </Notices>
    </ConfigProvider>
  );
}

/** Lists and questions open inside the dialog or the main part they belong to, where a screen reader looks for them. */
function popupsInside(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>('.ant-modal-container, main') ?? document.body;
}

function takeSeat(session: string | null): Seat | null {
  if (!session) return null;
  return { session, client: new HallClient({ url: location.origin, credentials: { session } }) };
}
