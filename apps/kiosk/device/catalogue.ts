/** The catalogue beside the kiosk: asked for when its version changes, kept on disk so that guides work without the hall. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';

export class Catalogue {
  readonly #path: string;
  #kept: CatalogueList | null;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'catalogue.json');
    this.#kept = readKept(this.#path);
  }

  /** What is kept on disk, whatever its version. */
  get kept(): CatalogueList | null {
    return this.#kept;
  }

  /** The list of the wished version, or the one kept when the hall cannot be asked. */
  async list(client: HallClient | null, version: number | null): Promise<Result<CatalogueList, HallError>> {
    if (this.#kept !== null && (version === null || this.#kept.version === version)) return ok(this.#kept);
    const answer = await client?.query('catalogue.list', {});
    if (answer?.ok) {
      this.#keep(answer.value);
      return answer;
    }
    if (this.#kept !== null) return ok(this.#kept);
    return answer ?? failed(hallError('notConnected'));
  }

  #keep(list: CatalogueList): void {
    this.#kept = list;
    writeFileSync(`${this.#path}.unfinished`, JSON.stringify(list));
    renameSync(`${this.#path}.unfinished`, this.#path);
  }
}

function readKept(path: string): CatalogueList | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CatalogueList;
  } catch {
    return null;
  }
}
