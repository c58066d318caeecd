/** A member of staff without a page: acts over the wire, for stories that are about somebody else's page. */
import { HallClient } from '../../packages/shared/src/client/hall-client.ts';
import { signIn } from '../../packages/shared/src/client/sign-in.ts';
import type { HallProcess } from './hall-process.ts';

type Command = Parameters<HallClient['send']>[0];
type Query = Parameters<HallClient['query']>[0];
const giveUpAfterMs = 15_000;

export class Staff {
  readonly hall: HallProcess;
  readonly session: string;
  readonly staffId: string;
  readonly #client: HallClient;

  private constructor(hall: HallProcess, session: string, staffId: string) {
    this.hall = hall;
    this.session = session;
    this.staffId = staffId;
    this.#client = new HallClient({ url: hall.url, credentials: { session } });
  }

  /** By a demo account, or by another login with its password. */
  static async signIn(hall: HallProcess, login: string, password?: string): Promise<Staff> {
    const credentials = { login, password: password ?? hall.account(login).password };
    const signedIn = await signIn(hall.url, credentials);
    if (!signedIn.ok) throw new Error(`${login} could not sign in: ${signedIn.error.code}`);
    return new Staff(hall, signedIn.value.session, signedIn.value.staff.staffId);
  }

  /** One command that must be carried out. */
  async do<T extends Command>(type: T, body: Parameters<typeof HallClient.prototype.send<T>>[1]) {
    await this.#connected();
    const answer = await this.#client.send(type, body);
    if (!answer.ok) throw new Error(`${type}: ${answer.error.code} ${JSON.stringify(answer.error.detail)}`);
    return answer.value;
  }

  /** One question that must be answered. */
  async ask<T extends Query>(type: T, body: Parameters<typeof HallClient.prototype.query<T>>[1]) {
    await this.#connected();
    const answer = await this.#client.query(type, body);
    if (!answer.ok) throw new Error(`${type}: ${answer.error.code}`);
    return answer.value;
  }

  async case(caseId: string) {
    return this.ask('case.one', { caseId });
  }

  leave(): void {
    this.#client.close();
  }

  async #connected(): Promise<void> {
    const giveUpAt = Date.now() + giveUpAfterMs;
    while (this.#client.link.state !== 'live') {
      if (Date.now() > giveUpAt) throw new Error('the hall does not answer');
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
