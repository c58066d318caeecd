/** The frame of the console: hall, pages, person, link; and alarms above whatever page is open. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { LinkBanner } from '@yiting/shared/ui/link-banner.tsx';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useLink, useView } from '@yiting/shared/ui/use-hall.ts';
import { Spin } from 'antd';
import { useEffect, useMemo } from 'react';
import { ConsoleContext, type ConsoleSeat, type Farewell } from './console-context.ts';
import { OpenPage } from './open-page.tsx';
import { usePage } from './page.ts';
import { AlarmBar } from './parts/alarm-bar.tsx';
import { Rail } from './parts/rail.tsx';

type Leave = (why: Farewell) => void;

export function Shell({
  client,
  session,
  leave,
}: {
  readonly client: HallClient;
  readonly session: string;
  readonly leave: Leave;
}) {
  const { t } = useTranslation();
  const link = useLink(client);
  const newest = useView(client, 'manage', {});
  const [page, openPage] = usePage();
  const seat = useSeat(client, session, leave, openPage);
  const title = `${t(`manage.page.${page}`)} · ${t('manage.title')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (link.refusal) leave(link.refusal);
  }, [link.refusal, leave]);

  if (!seat || !newest) {
    return (
      <main className="waiting-for-hall">
        <h1 className="visually-hidden">{t('manage.title')}</h1>
        <Spin size="large" />
        <p>{t('common.linkConnecting')}</p>
        <LinkBanner client={client} />
      </main>
    );
  }
  const view = newest.body;
  return (
    <ConsoleContext.Provider value={seat}>
      <div className="console" data-link={link.state}>
        <Rail view={view} page={page} />
        <main className="console-main">
          <AlarmBar alarms={view.alarms} />
          <OpenPage page={page} view={view} />
        </main>
        <LinkBanner client={client} />
      </div>
    </ConsoleContext.Provider>
  );
}

/** Null until the hall has greeted and said who sits here. */
function useSeat(
  client: HallClient,
  session: string,
  leave: Leave,
  openPage: ConsoleSeat['openPage'],
): ConsoleSeat | null {
  const hello = client.hello;
  return useMemo(() => {
    if (hello?.actor.kind !== 'staff') return null;
    const { staffId, login, roles } = hello.actor;
    return { client, session, staffId, login, roles, timeZone: hello.timeZone, leave, openPage };
  }, [hello, client, session, leave, openPage]);
}
