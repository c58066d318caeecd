/** The cable between kiosk and hall: a TCP proxy that can be pulled, plugged in again, or made deaf in one direction. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export class CutLink {
  /** `deaf`: what the kiosk says arrives, what the hall answers does not. */
  state: 'whole' | 'cut' | 'deaf' = 'whole';
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(targetPort: number): Promise<CutLink> {
    const server = createServer();
    const link = new CutLink(server);
    server.on('connection', (near) => link.#carry(near, targetPort));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return link;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.state = 'cut';
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.cut();
    this.state = 'whole';
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }

  #carry(near: Socket, targetPort: number): void {
    if (this.state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(targetPort, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => this.state !== 'deaf' && near.write(bytes));
  }
}
