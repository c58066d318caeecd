import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKioskConfig } from './config.ts';
import { hallOrigin, isNear } from './hall-address.ts';
import { readKeptConfig, writeKeptConfig } from './kept-config.ts';
import { trustAlso } from './trust.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiting-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('[K61] plain http stays on the LAN: elsewhere it is refused, unless asked for by name', () => {
  const near = [
    '127.0.0.1',
    'localhost',
    '10.1.2.3',
    '172.16.0.9',
    '172.31.255.1',
    '192.168.1.4',
    '169.254.3.3',
    '[::1]',
    '[fd12::1]',
    '[fe80::1]',
    'hall',
    'hall.local',
    'hall.lan',
  ];
  const far = [
    '8.8.8.8',
    '172.32.0.1',
    '11.0.0.1',
    '192.169.1.1',
    '203.0.113.7',
    '[2001:db8::1]',
    'hall.example.org',
    'local.example.org',
  ];
  expect(near.filter((host) => !isNear(host))).toEqual([]);
  expect(far.filter(isNear)).toEqual([]);
  const start = (hall: string, more: object = {}) =>
    readKioskConfig({ hall, data: folder, printer: 'none', ...more }).ok;
  for (const host of near) expect([host, start(`http://${host}:7300`)]).toEqual([host, true]);
  for (const host of far) {
    expect([host, start(`http://${host}:7300`)]).toEqual([host, false]);
    expect([host, start(`https://${host}`)]).toEqual([host, true]);
    expect([host, start(`http://${host}:7300`, { 'plain-http': true })]).toEqual([host, true]);
  }
});

test('[K61] an address is an origin: no path, no credentials, no other scheme', () => {
  expect(hallOrigin('192.168.1.10:7300')?.origin).toBe('http://192.168.1.10:7300');
  expect(hallOrigin(' https://hall.example.org ')?.origin).toBe('https://hall.example.org');
  for (const wrong of [
    '',
    'http://',
    'ftp://hall',
    'https://a:b@hall',
    'https://hall/manage',
    'https://hall?x=1',
    'not an address',
  ])
    expect([wrong, hallOrigin(wrong)]).toEqual([wrong, null]);
});

test('[K61] a file that holds no certificate is refused before anything is asked of a hall', () => {
  expect(trustAlso(join(folder, 'none.pem'))).toMatchObject({ ok: false });
  writeFileSync(join(folder, 'empty.pem'), 'nothing');
  expect(trustAlso(join(folder, 'empty.pem'))).toMatchObject({ ok: false });
});

test('[K62] what the first run found is kept whole, for its owner alone; what the command line says comes before it', () => {
  expect(readKeptConfig(folder)).toEqual({ ok: true, value: null });
  const kept = { hall: 'http://192.168.1.10:7300', printer: 'tcp:192.168.1.20:9100', width: '58' } as const;
  writeKeptConfig(folder, kept);
  expect(readKeptConfig(folder)).toEqual({ ok: true, value: kept });
  expect(statSync(join(folder, 'config.json')).mode & 0o077).toBe(0);
  expect(readKioskConfig({ ...kept, data: folder, printer: 'none' })).toMatchObject({
    ok: true,
    value: { printer: { kind: 'none' }, width: '58', hall: kept.hall },
  });
});

test('[K62] damaged settings stop the kiosk; they do not put the first run before the public', () => {
  for (const damaged of [
    '',
    '{',
    '{"hall":"x"}',
    JSON.stringify({ hall: 'x', printer: 'none', width: '70' }),
  ]) {
    writeFileSync(join(folder, 'config.json'), damaged);
    expect(readKeptConfig(folder).ok).toBe(false);
  }
  expect(readFileSync(join(folder, 'config.json'), 'utf8')).toContain('70');
});
