import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession } from '../commands/sessions.ts';
import { type CaseDesk, caseOf, grant, openDesk } from '../testing/case-desk.ts';
import { codeOf, must, openTestHall, password, type TestHall } from '../testing/test-hall.ts';

const food = 'LOCAL-SCJG-008';
const mebibyte = 1024 * 1024;
const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'y')]);
let hall: TestHall;
let desk: CaseDesk;
let caseId: string;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
  await desk.seat();
  caseId = await desk.open(food);
});
afterEach(() => hall.close());

async function sessionOf(login: string): Promise<string> {
  const { database, dispatcher, clock } = hall.hall;
  return must(await openSession({ database, dispatcher, now: () => clock.now() }, { login, password }))
    .session;
}
/** Sends bytes as they come from a source, as a browser does. */
async function send(
  source: Iterable<Buffer>,
  { login = 'officer', length, to = caseId }: { login?: string; length?: number; to?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const session = await sessionOf(login);
  const headers = {
    authorization: `Bearer ${session}`,
    'content-type': 'application/pdf',
    ...(length === undefined ? {} : { 'content-length': length }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${hall.hall.url}/api/cases/${to}/files`, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    });
    sent.on('error', reject);
    Readable.from(source).pipe(sent);
  });
}
async function get(
  fileId: string,
  login = 'officer',
): Promise<{ status: number; bytes: Buffer; type: string | null }> {
  const answer = await fetch(`${hall.hall.url}/api/case-files/${fileId}`, {
    headers: { authorization: `Bearer ${await sessionOf(login)}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, bytes, type: answer.headers.get('content-type') };
}
const onDisk = () => readdirSync(hall.hall.files.caseFiles);
function* pieces(count: number): Generator<Buffer> {
  yield pdf(mebibyte);
  for (let sent = 1; sent < count; sent += 1) yield Buffer.alloc(mebibyte, sent);
}

test('[C46] a scan is known by its bytes, lies encrypted on both disks with its hash in the journal, and comes back whole', async () => {
  const scan = pdf(3 * mebibyte);
  const stored = await send([scan]);
  expect(stored).toMatchObject({ status: 200, body: { kind: 'pdf', bytes: scan.length } });
  const fileId = String(stored.body.fileId);
  const { files, database } = hall.hall;
  for (const folder of [files.caseFiles, files.caseFileCopies]) {
    const lying = readFileSync(join(folder, `${fileId}.sealed`));
    expect(lying.includes(Buffer.from('%PDF'))).toBe(false);
    expect(lying.length).toBe(scan.length + 12 + 16);
  }
  const entry = database.one<{ body: string }>("SELECT body FROM journal WHERE type = 'file.stored'");
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({
    sha256: createHash('sha256').update(scan).digest('hex'),
    caseId,
  });
  const back = await get(fileId);
  expect([back.status, back.type, back.bytes.equals(scan)]).toEqual([200, 'application/pdf', true]);
  await desk.describe(caseId);
  must(await desk.act('case.setMaterial', { caseId, materialCode: 'layout', way: 'file', fileId }));
  expect(caseOf(hall, caseId).materials.layout).toEqual({ way: 'file', fileId });
  const other = await desk.open(food);
  await desk.describe(other);
  const foreign = await desk.act('case.setMaterial', {
    caseId: other,
    materialCode: 'layout',
    way: 'file',
    fileId,
  });
  expect(codeOf(foreign)).toBe('fileUnknown');
});

test('[C47] a scan of a wrong type or of 200 MB is refused with its reason, announced or not, and nothing stays', async () => {
  expect(await send([Buffer.from('MZ\u0090 a program, whatever it is called')])).toMatchObject({
    status: 415,
    body: { code: 'fileTypeWrong' },
  });
  expect(await send([Buffer.from('%PD')])).toMatchObject({ status: 415 });
  expect(await send([])).toMatchObject({ status: 415 });
  const before = process.memoryUsage().rss;
  const huge = 200;
  const announced = await send(pieces(huge), { length: huge * mebibyte + 9 });
  expect(announced).toMatchObject({ status: 413, body: { code: 'tooLarge' } });
  const unannounced = await send(pieces(huge));
  expect(unannounced).toMatchObject({ status: 413, body: { code: 'tooLarge' } });
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * mebibyte);
  expect(onDisk()).toEqual([]);
});

test('[C52] scans go with the identity of their case, from both disks, and no others', async () => {
  const stored = await send([pdf(99)]);
  const copies = () => readdirSync(hall.hall.files.caseFileCopies);
  expect([stored.status, onDisk().length, copies().length]).toEqual([200, 1, 1]);
  hall.clock.advance(31 * 24 * 3_600_000);
  await hall.restart();
  expect([...onDisk(), ...copies()]).toEqual([]);
  expect((await get(String(stored.body.fileId))).status).toBe(404);
});

test('[C48] scans are taken from desks and given to who may see the case; the copy serves when the first disk fails', async () => {
  expect(await send([pdf(9)], { login: 'manager' })).toMatchObject({ status: 403 });
  expect(await send([pdf(9)], { to: 'nobody' })).toMatchObject({
    status: 404,
    body: { code: 'caseUnknown' },
  });
  expect(
    (await fetch(`${hall.hall.url}/api/cases/${caseId}/files`, { method: 'POST', body: 'x' })).status,
  ).toBe(401);
  const fileId = String((await send([pdf(999)])).body.fileId);
  expect((await get(fileId, 'reviewer')).status).toBe(403);
  await grant(hall, hall.staff.reviewer, food, { mode: 'stationed' });
  expect((await get(fileId, 'reviewer')).status).toBe(200);
  expect((await get('nobody')).status).toBe(404);
  const { files } = hall.hall;
  const path = join(files.caseFiles, `${fileId}.sealed`);
  const lying = readFileSync(path);
  lying[40] = (lying[40] ?? 0) ^ 1;
  writeFileSync(path, lying);
  expect((await get(fileId)).bytes.equals(pdf(999))).toBe(true);
  rmSync(join(files.caseFileCopies, `${fileId}.sealed`));
  expect((await get(fileId)).status).toBe(400);
});
