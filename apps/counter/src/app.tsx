/** Sign in, choose a desk, work; a session that ends leads back to signing in and then to the same desk. */

import { HallClient } from '@yiting/shared/client/hall-client.ts';
import { type SignedIn, signOut } from '@yiting/shared/client/sign-in.ts';
import { LinkBanner } from '@yiting/shared/ui/link-banner.tsx';
import { useLink } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useMemo, useState } from 'react';
import { ChooseDesk } from './choose-desk.tsx';
import type { Desk } from './desk.ts';
import { DocumentPage } from './document/document-page.tsx';
import { documentOf } from './document/open-document.ts';
import { GuideDesk } from './guide/guide-desk.tsx';
import { ReviewDesk } from './review/review-desk.tsx';
import { forgetSession, keepSession, readSession } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { WindowDesk } from './window/window-desk.tsx';

export function App() {
  const [signedIn, setSignedIn] = useState<SignedIn | null>(readSession);
  const [desk, setDesk] = useState<Desk | null>(null);
  if (!signedIn) {
    const enter = (entered: SignedIn) => {
      keepSession(entered);
      setSignedIn(entered);
    };
    return <SignIn entered={enter} />;
  }
  const leave = () => {
    void signOut(location.origin, signedIn.session);
    forgetSession();
    setDesk(null);
    setSignedIn(null);
  };
  const expired = () => {
    forgetSession();
    setSignedIn(null);
  };
  return (
    <SignedInDesk
      key={signedIn.session}
      signedIn={signedIn}
      desk={desk}
      choose={setDesk}
      leave={leave}
      expired={expired}
    />
  );
}

type SignedInProps = {
  readonly signedIn: SignedIn;
  readonly desk: Desk | null;
  readonly choose: (desk: Desk | null) => void;
  readonly leave: () => void;
  readonly expired: () => void;
};

function SignedInDesk({ signedIn, desk, choose, leave, expired }: SignedInProps) {
  const client = useMemo(
    () => new HallClient({ url: location.origin, credentials: { session: signedIn.session } }),
    [signedIn.session],
  );
  useEffect(() => () => client.close(), [client]);
  const link = useLink(client);
  useEffect(() => {
    if (link.refusal?.code === 'notSignedIn') expired();
  }, [link.refusal, expired]);
  const desks = { client, staff: signedIn.staff, choose, leave };
  const documentId = documentOf(location.search);
  if (documentId !== null) return <DocumentPage client={client} documentId={documentId} />;
  return (
    <>
      {desk === null && <ChooseDesk {...desks} />}
      {desk?.kind === 'window' && <WindowDesk {...desks} windowId={desk.windowId} />}
      {desk?.kind === 'guide' && <GuideDesk {...desks} />}
      {desk?.kind === 'review' && <ReviewDesk {...desks} />}
      <LinkBanner client={client} />
    </>
  );
}
