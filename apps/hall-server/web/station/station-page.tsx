/** A screen of the hall: enrolled by code, connected by key, keeps its last picture when the link is gone. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { StationKind } from '@yiting/shared/protocol/fields.ts';
import { LinkBanner } from '@yiting/shared/ui/link-banner.tsx';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useLink } from '@yiting/shared/ui/use-hall.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { forgetKey, readKey } from './station-key.ts';
import { usePairing } from './use-pairing.ts';

type StationPageProps = { readonly kind: StationKind; readonly screen: (client: HallClient) => ReactNode };

export function StationPage({ kind, screen }: StationPageProps) {
  const [key, setKey] = useState(() => readKey(kind));
  if (key === null) return <Pairing kind={kind} paired={setKey} />;
  return <Connected key={key} stationKey={key} screen={screen} unknown={() => setKey(forgetKey(kind))} />;
}

function Connected({
  stationKey,
  screen,
  unknown,
}: {
  readonly stationKey: string;
  readonly screen: StationPageProps['screen'];
  readonly unknown: () => void;
}) {
  const [client, setClient] = useState<HallClient | null>(null);
  useEffect(() => {
    const made = new HallClient({ url: location.origin, credentials: { stationKey } });
    setClient(made);
    return () => made.close();
  }, [stationKey]);
  return client && <Live client={client} screen={screen} unknown={unknown} />;
}

function Live({
  client,
  screen,
  unknown,
}: {
  readonly client: HallClient;
  readonly screen: StationPageProps['screen'];
  readonly unknown: () => void;
}) {
  const link = useLink(client);
  const revoked = link.refusal?.code === 'stationUnknown';
  useEffect(() => {
    if (revoked) unknown();
  }, [revoked, unknown]);
  return (
    <div
      className="station"
      data-link={link.state}
      data-dim={link.state !== 'live' && link.silentMs > limits.dimAfterMs}
    >
      {screen(client)}
      <LinkBanner client={client} />
    </div>
  );
}

function Pairing({ kind, paired }: { readonly kind: StationKind; readonly paired: (key: string) => void }) {
  const { t } = useTranslation();
  const code = usePairing(kind, paired);
  return (
    <main className="pairing" data-screen="pairing">
      <h1>{t('common.pairing.title')}</h1>
      <p className="pairing-code" data-testid="pairing-code">
        {code === null ? '··· ···' : `${code.slice(0, 3)} ${code.slice(3)}`}
      </p>
      <p>{code === null ? t('common.linkConnecting') : t('common.pairing.how')}</p>
    </main>
  );
}
