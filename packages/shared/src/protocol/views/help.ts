/** An open call for help, as the kiosk itself and as the guide desk see it. */
import type { Language, Words } from '../../basics/words.ts';

/** At the kiosk: what it may say to the person before it. */
export type KioskHelp = { readonly helpId: string; readonly coming: boolean };

/** At the guide desk: where, since when, in which language, and who goes. */
export type HelpLine = {
  readonly helpId: string;
  readonly stationName: string;
  /** Null where the kiosk stands in no zone. */
  readonly zoneName: Words | null;
  readonly language: Language;
  readonly at: number;
  readonly helperId: string | null;
  readonly helperName: string | null;
};
