/** How one entry changes rows; each room of this folder gives its part of the table. */
import type { Database } from '../../store/database.ts';
import type { Entry, EntryType } from '../entries.ts';

export type Apply<T extends EntryType> = (database: Database, entry: Entry<T>, context: ApplyContext) => void;

export type ApplyTable = { readonly [T in EntryType]: Apply<T> };

export type ApplyContext = { readonly tokenFor: (visitId: string) => string };
