/** The one place that opens SQLite: durable pragmas, migrations that only grow, statements prepared once. */
import Sqlite from 'better-sqlite3';
import { migrate } from './migrate.ts';

export type Row = Record<string, string | number | null>;
type Bindings = Readonly<Record<string, string | number | null>>;

/** Trouble of the disk, apart from bugs: the whole open transaction may be gone (design 2.2). */
export type StorageTrouble = 'storageFull' | 'storageFailed';

export class Database {
  readonly path: string;
  readonly #sqlite: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement<[Bindings], unknown>>();

  /** Opens for writing and migrates, or for reading only. Throws `DatabaseFromTheFuture` for a newer version's file. */
  constructor(path: string, mode: 'write' | 'read' = 'write') {
    this.path = path;
    this.#sqlite = new Sqlite(path, { readonly: mode === 'read', fileMustExist: mode === 'read' });
    if (mode === 'write') {
      this.#sqlite.pragma('journal_mode = WAL');
      migrate(this.#sqlite);
    }
    // better-sqlite3 opens WAL databases with NORMAL, which loses the last commits when the power fails.
    this.#sqlite.pragma('synchronous = FULL');
    this.#sqlite.pragma('foreign_keys = ON');
    this.#sqlite.pragma('busy_timeout = 5000');
    this.#sqlite.pragma('temp_store = MEMORY');
  }

  run(sql: string, bindings: Bindings = {}): number {
    return this.#prepared(sql).run(bindings).changes;
  }

  one<T = Row>(sql: string, bindings: Bindings = {}): T | undefined {
    return this.#prepared(sql).get(bindings) as T | undefined;
  }

  all<T = Row>(sql: string, bindings: Bindings = {}): T[] {
    return this.#prepared(sql).all(bindings) as T[];
  }

  get inTransaction(): boolean {
    return this.#sqlite.inTransaction;
  }

  /** What the writer really runs with; 2 is FULL. */
  get synchronous(): number {
    return Number(this.#sqlite.pragma('synchronous', { simple: true }));
  }

  /** Writes a whole, consistent copy to a path that must not exist yet. */
  copyTo(path: string): void {
    this.#sqlite.prepare('VACUUM INTO ?').run(path);
  }

  integrity(): string {
    return String(this.#sqlite.pragma('quick_check', { simple: true }));
  }

  /** Lets go of the file like a program that was stopped: what is not committed is gone, nothing is tidied up. */
  abandon(): void {
    this.#sqlite.close();
  }

  close(): void {
    if (!this.#sqlite.open) return;
    if (!this.#sqlite.readonly) this.#sqlite.pragma('optimize');
    this.#sqlite.close();
  }

  #prepared(sql: string): Sqlite.Statement<[Bindings], unknown> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#sqlite.prepare<[Bindings], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Tells trouble of the disk from a bug; null for anything else. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  if (!(error instanceof Sqlite.SqliteError)) return null;
  if (error.code === 'SQLITE_FULL') return 'storageFull';
  return /^SQLITE_(IOERR|CORRUPT|READONLY|CANTOPEN|NOTADB|BUSY|LOCKED|NOMEM)/.test(error.code)
    ? 'storageFailed'
    : null;
}
