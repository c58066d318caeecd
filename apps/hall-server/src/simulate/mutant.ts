/** How a rule is broken on purpose: at a handler, at the rows of an entry, at the files of a hall that was stopped. */
import { handlers } from '../commands/handlers.ts';
import type { Handlers, Transaction } from '../commands/transaction.ts';
import type { HallFiles } from '../config.ts';
import { applyEntry } from '../journal/apply/apply.ts';
import type { AnyEntry, EntryType } from '../journal/entries.ts';
import { Database } from '../store/database.ts';
import { type Seams, soundSeams } from './hall/world.ts';

export type Mutant = { readonly name: string; readonly seams: Seams };

export function handler<T extends keyof Handlers>(
  name: string,
  type: T,
  act: (...given: Parameters<Handlers[T]>) => ReturnType<Handlers[T]>,
): Mutant {
  return { name, seams: { ...soundSeams, handlers: { ...handlers, [type]: act } } };
}

/** After the rows of an entry were changed as they should be, something else happens to them. */
export function rows<T extends EntryType>(
  name: string,
  type: T,
  after: (database: Database, entry: Extract<AnyEntry, { type: T }>) => void,
): Mutant {
  const apply: typeof applyEntry = (database, entry, context) => {
    applyEntry(database, entry, context);
    if (entry.type === type) after(database, entry as Extract<AnyEntry, { type: T }>);
  };
  return { name, seams: { ...soundSeams, apply } };
}

export function reopened(name: string, act: (database: Database) => void): Mutant {
  return {
    name,
    seams: {
      ...soundSeams,
      reopened: (files: HallFiles) => {
        const database = new Database(files.database);
        act(database);
        database.close();
      },
    },
  };
}

export function recordingAs<T extends EntryType>(
  transaction: Transaction,
  type: T,
  change: (body: Extract<AnyEntry, { type: T }>['body']) => object,
): Transaction {
  return {
    ...transaction,
    record: (recorded, subject, body) =>
      transaction.record(
        recorded,
        subject,
        (recorded === (type as string) ? change(body as never) : body) as typeof body,
      ),
  };
}
