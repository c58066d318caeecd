/** Which of the hall's orders this kiosk has carried out, kept on disk: a restart must not test or reload again. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const doneSchema = z.object({
  /** The last day whose opening was tested. */
  testedDay: z.string().nullable().default(null),
  testOrder: z.string().nullable().default(null),
  restartOrder: z.string().nullable().default(null),
});
type Done = z.infer<typeof doneSchema>;

export class DoneOrders {
  readonly #path: string;
  #done: Done;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'upkeep.json');
    this.#done = readDone(this.#path);
  }

  get now(): Done {
    return this.#done;
  }

  note(change: Partial<Done>): void {
    this.#done = { ...this.#done, ...change };
    writeFileSync(`${this.#path}.unfinished`, JSON.stringify(this.#done));
    renameSync(`${this.#path}.unfinished`, this.#path);
  }
}

/** Nothing, or something unreadable: at worst one test slip too many. */
function readDone(path: string): Done {
  try {
    return doneSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return doneSchema.parse({});
  }
}
