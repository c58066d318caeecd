/** The fault panel of the simulated devices: paper as pictures, cards and faults as buttons. Plain HTML, no script. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SimulatedReader } from '../id-reader/simulator/simulated-reader.ts';
import { paperPicture, paperText } from '../printer/simulator/paper-picture.ts';
import { printerBehaviours, type SimulatedPrinter } from '../printer/simulator/simulated-printer.ts';
import { playReader, readerPart } from './reader-part.ts';

const papersShown = 6;
const behaviourSchema = z.object({ behaviour: z.enum(printerBehaviours) });

/** Each is there only where it was asked for by name. */
export type SimulatedDevices = {
  readonly printer: SimulatedPrinter | null;
  readonly reader: SimulatedReader | null;
};

export function panelRoutes(pages: FastifyInstance, devices: SimulatedDevices): void {
  const { printer, reader } = devices;
  pages.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  pages.get('/panel', async (_request, reply) => reply.redirect('/panel/'));
  pages.get('/panel/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(panelPage(devices)),
  );
  pages.get('/panel/panel.css', async (_request, reply) => reply.type('text/css').send(panelStyle));
  pages.get<{ Params: { index: string } }>('/panel/paper/:index', async ({ params }, reply) => {
    const paper = printer?.papers[Number(params.index)];
    return paper ? reply.type('image/svg+xml').send(paperPicture(paper)) : reply.code(404).send();
  });
  pages.get<{ Params: { index: string } }>('/panel/text/:index', async ({ params }, reply) => {
    const paper = printer?.papers[Number(params.index)];
    return paper ? reply.type('text/plain; charset=utf-8').send(paperText(paper)) : reply.code(404).send();
  });
  pages.post('/panel/', async (request, reply) => {
    const wish = behaviourSchema.safeParse(request.body);
    if (wish.success) printer?.behave(wish.data.behaviour);
    if (reader) playReader(reader, request.body);
    return reply.redirect('/panel/', 303);
  });
}

function panelPage({ printer, reader }: SimulatedDevices): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Simulated devices</title><link rel="stylesheet" href="/panel/panel.css"></head>
<body><main>${reader ? readerPart(reader) : ''}${printer ? printerPart(printer) : ''}</main></body></html>`;
}

function printerPart(printer: SimulatedPrinter): string {
  const buttons = printerBehaviours
    .map(
      (name) =>
        `<button name="behaviour" value="${name}" aria-pressed="${name === printer.behaviour}">${name}</button>`,
    )
    .join('');
  const papers = printer.papers
    .map((_paper, index) => `<img src="/panel/paper/${index}" alt="slip ${index + 1}">`)
    .slice(-papersShown)
    .reverse()
    .join('');
  return `<h1>Simulated printer 模拟打印机</h1><form method="post" action="/panel/">${buttons}</form><section>${papers || '<p>No paper yet. 还没有出纸。</p>'}</section>`;
}

const panelStyle = `body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f6f7f5;color:#0b1f33}main{padding:32px}h1{font-size:24px}
form{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0 32px}button{font:inherit;padding:8px 16px;border:1px solid #8796a5;border-radius:8px;background:#fff;cursor:pointer}
button[aria-pressed=true]{background:#0b5a86;border-color:#0b5a86;color:#fff}section{display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start}img{width:320px;box-shadow:0 2px 16px #0003}`;
