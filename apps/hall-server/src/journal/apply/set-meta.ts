/** One of the few words the database keeps about itself. */
import type { Database } from '../../store/database.ts';

export function setMeta(database: Database, key: string, value: string): void {
  database.run(
    'INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
    { key, value },
  );
}
