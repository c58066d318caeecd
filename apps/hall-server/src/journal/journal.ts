/** The journal: appended in the transaction of the change, chained by hash, rewound with a rolled-back savepoint. */
import { hash } from 'node:crypto';
import { type AtStep, nothingAtStep } from '../commands/steps.ts';
import type { Database } from '../store/database.ts';
import { applyEntry } from './apply/apply.ts';
import type { ApplyContext } from './apply/apply-table.ts';
import type { AnyEntry, Entries, EntryType } from './entries.ts';

export type Head = { readonly seq: number; readonly hash: string };
export type Origin = { readonly actor: string; readonly commandId: string | null; readonly at: number };

/** `atStep` and another `apply` are for simulation. */
export type JournalParts = ApplyContext & {
  readonly atStep?: AtStep | undefined;
  readonly apply?: typeof applyEntry | undefined;
};

const genesis: Head = { seq: 0, hash: 'genesis' };

export class Journal {
  readonly #database: Database;
  readonly #context: ApplyContext;
  readonly #apply: typeof applyEntry;
  readonly #atStep: AtStep;
  #head: Head;
  #uncommitted: AnyEntry[] = [];

  constructor(database: Database, { tokenFor, apply, atStep }: JournalParts) {
    this.#database = database;
    this.#context = { tokenFor };
    this.#apply = apply ?? applyEntry;
    this.#atStep = atStep ?? nothingAtStep;
    this.#head = readHead(database);
  }

  get head(): Head {
    return this.#head;
  }

  /** Appends an entry and changes the rows it speaks of. Only inside a transaction. */
  record<T extends EntryType>(origin: Origin, type: T, subject: string, body: Entries[T]): void {
    const seq = this.#head.seq + 1;
    const written = JSON.stringify(body);
    const chained = chainHash(this.#head.hash, { seq, ...origin, type, subject, body: written });
    const entry = { seq, ...origin, type, subject, body, hash: chained } as AnyEntry;
    this.#database.run(
      'INSERT INTO journal (seq, at, actor, command_id, type, subject, body, hash) VALUES (:seq, :at, :actor, :commandId, :type, :subject, :body, :hash)',
      {
        seq,
        at: origin.at,
        actor: origin.actor,
        commandId: origin.commandId,
        type,
        subject,
        body: written,
        hash: chained,
      },
    );
    this.#atStep('journalled');
    this.#apply(this.#database, entry, this.#context);
    this.#atStep('applied');
    this.#head = { seq, hash: chained };
    this.#uncommitted.push(entry);
  }

  /** Where a savepoint began; `rewind` goes back there when it is rolled back. */
  mark(): { readonly head: Head; readonly length: number } {
    return { head: this.#head, length: this.#uncommitted.length };
  }

  rewind(mark: { readonly head: Head; readonly length: number }): void {
    this.#head = mark.head;
    this.#uncommitted.length = mark.length;
  }

  /** After the commit: hands over what was written since the last one. */
  takeCommitted(): readonly AnyEntry[] {
    const committed = this.#uncommitted;
    this.#uncommitted = [];
    return committed;
  }
}

/** The hash of an entry, given the one before it. Its body enters as the JSON text that is stored. */
export function chainHash(
  before: string,
  entry: {
    seq: number;
    at: number;
    actor: string;
    commandId: string | null;
    type: string;
    subject: string;
    body: string;
  },
): string {
  const { seq, at, actor, commandId, type, subject, body } = entry;
  return hash(
    'sha256',
    `${before}\n${seq}\n${at}\n${actor}\n${commandId ?? ''}\n${type}\n${subject}\n${body}`,
    'base64',
  );
}

export function readHead(database: Database): Head {
  return database.one<Head>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1') ?? genesis;
}

export type ChainReport = {
  readonly whole: boolean;
  readonly entries: number;
  readonly brokenAt: number | null;
};
type StoredEntry = {
  seq: number;
  at: number;
  actor: string;
  commandId: string | null;
  type: string;
  subject: string;
  body: string;
  hash: string;
};

/** Walks the chain from its oldest kept entry; reads a thousand at a time. */
export function verifyChain(database: Database): ChainReport {
  let before: string | null = null;
  let last = 0;
  let entries = 0;
  for (;;) {
    const page = database.all<StoredEntry>(
      'SELECT seq, at, actor, command_id AS commandId, type, subject, body, hash FROM journal WHERE seq > :last ORDER BY seq LIMIT 1000',
      { last },
    );
    if (page.length === 0) return { whole: true, entries, brokenAt: null };
    for (const entry of page) {
      const expected: string = chainHash(
        before ?? (entry.seq === 1 ? genesis.hash : cutHash(database)),
        entry,
      );
      if (expected !== entry.hash || (before !== null && entry.seq !== last + 1))
        return { whole: false, entries, brokenAt: entry.seq };
      before = entry.hash;
      last = entry.seq;
      entries += 1;
    }
  }
}

/** The hash before the oldest kept entry, noted when the old end was cut by the retention rule. */
function cutHash(database: Database): string {
  return (
    database.one<{ value: string }>("SELECT value FROM meta WHERE key = 'journal.cutHash'")?.value ??
    genesis.hash
  );
}
