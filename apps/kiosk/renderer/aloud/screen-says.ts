/** What a screen is said from, and what it has to say. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Kiosk } from '../kiosk-context.ts';
import type { Spoken } from './spoken.ts';

/** Everything a saying function may look at. */
export type Seen = Pick<Kiosk, 'state' | 'catalogue' | 'session'> & { readonly t: TFunction };

/** What a screen itself has to say; keys, help and the idle warning are the same everywhere. */
export type ScreenSays = Partial<Omit<Spoken, 'key' | 'help'>> & { readonly key: string };
