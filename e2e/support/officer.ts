/** A window officer without a page: takes cases in over the wire, for stories that are about somebody else's page. */
import { HallClient } from '../../packages/shared/src/client/hall-client.ts';
import { signIn } from '../../packages/shared/src/client/sign-in.ts';
import type { HallPages } from './hall-test.ts';

type Hall = HallPages['hall'];
type Written = { readonly itemCode: string; readonly answers: Readonly<Record<string, string>> };

/** Registering a sole trader: decided on the spot, asked live by whoever has no mandate of his own. */
export const soleTrader: Written = {
  itemCode: 'LOCAL-SCJG-004',
  answers: {
    where: 'shop',
    shopName: '虚构小面馆',
    address: '虚构路 18 号一层',
    scope: '餐饮服务；食品销售（仅销售预包装食品）',
    capital: '50000',
    phone: '13800000021',
  },
};
const person = { kind: 'person', name: '赵一铭', documentNumber: '310199199001010018' } as const;
const giveUpAfterMs = 15_000;

export class Officer {
  readonly #hall: Hall;
  readonly #client: HallClient;
  readonly #session: string;
  readonly windowId: string;

  private constructor(hall: Hall, session: string, windowNumber: number) {
    this.#hall = hall;
    this.#session = session;
    this.#client = new HallClient({ url: hall.url, credentials: { session } });
    this.windowId = `window-${windowNumber}`;
  }

  /** Sits down at a window with somebody before him. */
  static async at(hall: Hall, login: string, windowNumber: number): Promise<Officer> {
    const signedIn = await signIn(hall.url, hall.account(login));
    if (!signedIn.ok) throw new Error(`${login} could not sign in: ${signedIn.error.code}`);
    const officer = new Officer(hall, signedIn.value.session, windowNumber);
    await officer.#connected();
    await officer.do('window.open', { windowId: officer.windowId });
    return officer;
  }

  /** Calls the next visitor and begins. */
  async seatNext(): Promise<void> {
    await this.do('call.next', { windowId: this.windowId });
    await this.do('service.begin', { windowId: this.windowId });
  }

  /** Opens, fills in and accepts a case. `scan` is the bytes of a scan of its application form. Answers its id. */
  async accept({ itemCode, answers }: Written, scan?: Uint8Array): Promise<string> {
    const { caseId } = await this.do('case.open', { windowId: this.windowId, itemCode });
    await this.do('case.describe', { caseId, applicant: person, answers });
    const fileId = scan ? await this.#upload(caseId, scan) : null;
    const paper = { caseId, way: 'paper' } as const;
    await this.do(
      'case.setMaterial',
      fileId === null
        ? { ...paper, materialCode: 'application' }
        : { caseId, materialCode: 'application', way: 'file', fileId },
    );
    await this.do('case.setMaterial', { ...paper, materialCode: 'premises' });
    await this.do('case.receive', { caseId });
    await this.do('case.accept', { caseId });
    return caseId;
  }

  /** Asks the duty of the department. Answers the id of the request. */
  async ask(caseId: string, words: string): Promise<string> {
    const to = { kind: 'duty', department: '区市场监管局' } as const;
    return (await this.do('approval.ask', { caseId, to, words })).approvalId;
  }

  async case(caseId: string) {
    const answer = await this.#client.query('case.one', { caseId });
    if (!answer.ok) throw new Error(`case.one: ${answer.error.code}`);
    return answer.value;
  }

  /** One command that must be carried out. */
  async do<T extends Parameters<HallClient['send']>[0]>(
    type: T,
    body: Parameters<typeof HallClient.prototype.send<T>>[1],
  ) {
    await this.#connected();
    const answer = await this.#client.send(type, body);
    if (!answer.ok) throw new Error(`${type}: ${answer.error.code} ${JSON.stringify(answer.error.detail)}`);
    return answer.value;
  }

  leave(): void {
    this.#client.close();
  }

  async #upload(caseId: string, scan: Uint8Array): Promise<string> {
    const response = await fetch(`${this.#hall.url}/api/cases/${caseId}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#session}`, 'content-type': 'application/octet-stream' },
      body: Buffer.from(scan),
    });
    if (!response.ok) throw new Error(`the scan was not taken: ${await response.text()}`);
    return ((await response.json()) as { fileId: string }).fileId;
  }

  async #connected(): Promise<void> {
    const giveUpAt = Date.now() + giveUpAfterMs;
    while (this.#client.link.state !== 'live') {
      if (Date.now() > giveUpAt) throw new Error('the hall does not answer the officer');
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
