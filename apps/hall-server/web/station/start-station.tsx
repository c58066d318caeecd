/** Starts a station page: language of the address, words, the shared frame around the screen. */
import '@yiting/shared/ui/tokens.css';
import '@yiting/shared/ui/fonts.css';
import './station.css';
import { languageSchema } from '@yiting/shared/basics/words.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { StationKind } from '@yiting/shared/protocol/fields.ts';
import { startWords } from '@yiting/shared/text/start-words.ts';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { StationPage } from './station-page.tsx';

type Words = { readonly zh: object; readonly en: object; readonly ja: object };

export function startStation(
  kind: StationKind,
  areas: Readonly<Record<string, Words>>,
  screen: (client: HallClient) => ReactNode,
): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('no root in the page');
  const wished = languageSchema.safeParse(new URLSearchParams(location.search).get('lang'));
  void startWords(areas, wished.success ? wished.data : 'zh').then(() =>
    createRoot(root).render(<StationPage kind={kind} screen={screen} />),
  );
}
