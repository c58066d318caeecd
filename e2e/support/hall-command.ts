/** A query and a command as another member of staff sends them, over the hall's own socket: for what happens at another desk meanwhile. */
import type { HallProcess } from './hall-process.ts';

const protocol = 1;
const waitMs = 10_000;

/** Signs in, sends one message (`command` or `query`) and returns what the hall answered. */
export async function askHallAs(
  hall: HallProcess,
  login: string,
  message: { readonly event: 'command' | 'query'; readonly type: string; readonly body: object },
): Promise<{ readonly ok: boolean; readonly value: Record<string, unknown> }> {
  const { password } = hall.account(login);
  const signedIn = await fetch(`${hall.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { session } = (await signedIn.json()) as { session: string };
  const socket = new WebSocket(`${hall.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const { event, ...sent } = message;
  const id = `01${crypto
    .randomUUID()
    .replaceAll('-', '')
    .toUpperCase()
    .slice(0, 24)
    .replaceAll(/[ILOU]/g, '0')}`;
  try {
    return await new Promise((answered, failed) => {
      const timer = setTimeout(() => failed(new Error(`no answer to ${message.type}`)), waitMs);
      socket.addEventListener('message', ({ data }) => {
        const text = String(data);
        // Engine.IO opens with 0 and pings with 2; Socket.IO greets with 40 and answers the first question with 430.
        if (text.startsWith('0')) socket.send(`40${JSON.stringify({ protocol, session })}`);
        else if (text === '2') socket.send('3');
        else if (text.startsWith('40'))
          socket.send(`420${JSON.stringify([event, event === 'command' ? { id, ...sent } : sent])}`);
        else if (text.startsWith('430')) {
          clearTimeout(timer);
          answered((JSON.parse(text.slice(3)) as [{ ok: boolean; value: Record<string, unknown> }])[0]);
        }
      });
    });
  } finally {
    socket.close();
  }
}
