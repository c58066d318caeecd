/** What the panel of the window desk is given. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { DeskView } from '@yiting/shared/protocol/views/desk.ts';
import type { DeskActs } from './use-desk.ts';

export const panelNames = ['transfer', 'addItem', 'earlier', 'pause', 'handOver'] as const;
export type PanelName = (typeof panelNames)[number];

export type PanelProps = {
  readonly name: PanelName;
  readonly client: HallClient;
  readonly desk: DeskView;
  readonly acts: DeskActs;
  /** Cases of this visit. */
  readonly here: readonly string[];
  readonly close: () => void;
};
