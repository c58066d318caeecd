/** The line between a terminal and the hall, at its outer edge: a TCP proxy that can be made deaf and mended. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export class CutLink {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #deaf = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(targetPort: number): Promise<CutLink> {
    const server = createServer();
    const link = new CutLink(server);
    server.on('connection', (near) => link.#carry(near, connect(targetPort, '127.0.0.1')));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return link;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the terminal says arrives, what the hall answers is lost. */
  goDeaf(): void {
    this.#deaf = true;
  }

  /** A new line: what was lost on the old one stays lost. */
  mend(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#deaf = false;
  }

  async close(): Promise<void> {
    this.mend();
    await new Promise((closed) => this.#server.close(closed));
  }

  #carry(near: Socket, far: Socket): void {
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => !this.#deaf && near.write(bytes));
    const ends = [near, far] as const;
    for (const socket of ends) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        for (const end of ends) end.destroy();
      });
    }
  }
}
