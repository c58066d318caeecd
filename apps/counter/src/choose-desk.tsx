/** Where to sit: a window, the guide desk or the review desk. Whoever already sits at a window goes straight back to it. */

import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useState } from 'react';
import { type DeskProps, TopBar } from './desk-parts.tsx';

export function ChooseDesk({ client, staff, choose, leave }: DeskProps) {
  const { t, i18n } = useTranslation();
  const mayServe = staff.roles.some((role) => role === 'officer' || role === 'issuer');
  const mayGuide = staff.roles.some((role) => role === 'guide' || role === 'manager');
  const mayReview = staff.roles.includes('reviewer');
  useEffect(() => {
    if (mayServe || mayGuide === mayReview) return;
    choose({ kind: mayGuide ? 'guide' : 'review' });
  }, [mayServe, mayGuide, mayReview, choose]);
  return (
    <div className="page">
      <TopBar client={client} staff={staff} leave={leave}>
        <b>{t('window.signInTitle')}</b>
      </TopBar>
      <main className="choose">
        <h1>{t('window.chooseDesk')}</h1>
        {mayGuide && (
          <button type="button" className="desk-card wide" onClick={() => choose({ kind: 'guide' })}>
            <b>{t('window.guideDesk')}</b>
          </button>
        )}
        {mayReview && (
          <button type="button" className="desk-card wide" onClick={() => choose({ kind: 'review' })}>
            <b>{t('review.title')}</b>
            <span>{t('review.deskHint')}</span>
          </button>
        )}
        {mayServe && <Windows client={client} staff={staff} choose={choose} language={i18n.language} />}
      </main>
    </div>
  );
}

function Windows({
  client,
  staff,
  choose,
  language,
}: Omit<DeskProps, 'leave'> & { readonly language: string }) {
  const { t } = useTranslation();
  const desks = useView(client, 'desks', {})?.body;
  const [error, setError] = useState<HallError | null>(null);
  const mine = desks?.windows.find(({ officerId }) => officerId === staff.staffId)?.windowId;
  useEffect(() => {
    if (mine !== undefined) choose({ kind: 'window', windowId: mine });
  }, [mine, choose]);
  const sit = async (windowId: string) => {
    const answer = await client.send('window.open', { windowId });
    if (answer.ok) choose({ kind: 'window', windowId });
    else setError(answer.error);
  };
  if (!desks) return null;
  return (
    <>
      {!desks.dayOpen && <p className="notice">{t('window.dayClosed')}</p>}
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
      <div className="desk-cards">
        {desks.windows.map((window) => (
          <button
            key={window.windowId}
            type="button"
            className="desk-card"
            disabled={window.officerName !== null || !desks.dayOpen}
            onClick={() => void sit(window.windowId)}
          >
            <b>{t('common.windowNumber', { number: window.number })}</b>
            <span>{t(`common.windowKind.${window.kind}`)}</span>
            <small>
              {window.officerName === null
                ? inLanguage(window.zoneName, language)
                : t('window.windowTaken', { name: window.officerName })}
            </small>
          </button>
        ))}
      </div>
    </>
  );
}
