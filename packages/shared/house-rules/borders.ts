/** Which part may import what, as a table. Whatever is not named here is refused by `borders.test.ts`. */

export type Border = {
  /** Files this row is about: paths that begin with this. The longest fitting row decides. */
  readonly part: string;
  /** Prefixes a file of the part may import from: repository paths, or names of packages. */
  readonly may: readonly string[];
};

const shared = 'packages/shared/src/';
const pageLibraries = ['react', 'react-dom'];

export const borders: readonly Border[] = [
  { part: `${shared}basics/`, may: [`${shared}basics/`, 'zod'] },
  // Pure: the rules of the field see nothing but values. Types of the protocol are its words.
  {
    part: `${shared}domain/`,
    may: [`${shared}basics/`, `${shared}domain/`, `type:${shared}protocol/`, 'zod'],
  },
  {
    part: `${shared}protocol/`,
    may: [
      `${shared}basics/`,
      `${shared}protocol/`,
      `type:${shared}`,
      `${shared}domain/calendar/`,
      `${shared}domain/slots/`,
      // Refusals of the domain are codes of the protocol.
      `${shared}domain/case/`,
      `${shared}domain/powers/`,
      'zod',
    ],
  },
  {
    part: `${shared}client/`,
    may: [`${shared}basics/`, `${shared}protocol/`, `${shared}client/`, 'socket.io-client'],
  },
  {
    part: `${shared}text/`,
    may: [`${shared}basics/`, `${shared}text/`, `type:${shared}protocol/`, 'i18next', 'react-i18next'],
  },
  { part: `${shared}ui/`, may: [shared, ...pageLibraries, 'i18next', 'react-i18next'] },
  { part: 'packages/shared/house-rules/', may: ['packages/shared/house-rules/', 'node:', 'typescript'] },

  // The server never imports a page or another app; only its demo and bench start other programs.
  {
    part: 'apps/hall-server/src/',
    may: [
      'apps/hall-server/src/',
      shared,
      'node:',
      'zod',
      'fastify',
      '@fastify/',
      'socket.io',
      'pino',
      'prom-client',
      'csv-parse',
      'pinyin-pro',
      'chinese-days',
    ],
  },
  { part: 'apps/hall-server/src/store/database.ts', may: ['apps/hall-server/src/store/', 'better-sqlite3'] },
  {
    part: 'apps/hall-server/src/store/migrate.ts',
    may: ['apps/hall-server/src/store/', 'type:better-sqlite3'],
  },
  { part: 'apps/hall-server/src/demo/', may: ['apps/hall-server/src/', shared, 'node:', '.ci/'] },
  {
    part: 'apps/hall-server/bench/',
    may: [
      'apps/hall-server/',
      'apps/kiosk/bench/',
      shared,
      'node:',
      'socket.io',
      'better-sqlite3',
      'type:@playwright/test',
    ],
  },
  { part: 'apps/hall-server/data/', may: [shared, 'node:'] },
  // Pages run in a browser.
  { part: 'apps/hall-server/web/', may: ['apps/hall-server/web/', shared, ...pageLibraries, 'zod'] },
  {
    part: 'apps/hall-server/web/manage/',
    may: ['zod', 'apps/hall-server/web/', shared, ...pageLibraries, 'antd', '@ant-design/'],
  },
  {
    part: 'apps/hall-server/web/voice/record/',
    may: ['zod', 'apps/hall-server/web/voice/', shared, ...pageLibraries, 'antd', '@ant-design/'],
  },
  { part: 'apps/counter/src/', may: ['apps/counter/src/', shared, ...pageLibraries, 'zod'] },
  {
    part: 'apps/kiosk/renderer/',
    may: ['apps/kiosk/renderer/', shared, ...pageLibraries, 'socket.io-client'],
  },
  // The device host is plain Node: neither electron nor react.
  {
    part: 'apps/kiosk/device/',
    may: [
      'apps/kiosk/device/',
      shared,
      'node:',
      'zod',
      'fastify',
      '@fastify/',
      'socket.io',
      'escpos',
      'qr-image',
      'pinyin-pro',
      'iconv-lite',
    ],
  },
  // What only kiosk and hall together can show.
  {
    part: 'apps/kiosk/with-hall/',
    may: ['apps/kiosk/', 'apps/hall-server/src/', shared, 'node:', 'socket.io-client'],
  },
  // A vendor's service over a WebSocket, for tests: the client is Node's own.
  { part: 'apps/kiosk/device/id-reader/websocket-', may: ['apps/kiosk/device/', shared, 'node:', 'ws'] },
  { part: 'apps/kiosk/device/main.ts', may: ['apps/kiosk/device/', 'apps/kiosk/electron/open.ts', 'node:'] },
  {
    part: 'apps/kiosk/bench/',
    may: ['apps/kiosk/', 'apps/hall-server/src/', shared, 'node:', 'type:@playwright/test'],
  },
  { part: 'apps/kiosk/electron/', may: ['apps/kiosk/electron/', 'node:', 'electron'] },
  { part: 'apps/kiosk/install/', may: ['apps/kiosk/device/', 'apps/kiosk/electron/', 'node:'] },
  // Nothing imports e2e; e2e starts programs and looks at pages.
  {
    part: 'e2e/',
    may: ['e2e/', '.ci/', `${shared}client/`, 'node:', '@playwright/test', '@axe-core/playwright'],
  },
  { part: '.ci/', may: ['.ci/', 'node:'] },
];

/** In tests the tools of tests are allowed as well, and whatever the part itself may import. */
export const testTools: readonly string[] = [
  'vitest',
  'fast-check',
  'node:',
  'packages/shared/src/',
  // Tests look into the file, and damage it, behind the product's back.
  'better-sqlite3',
];

/** Longest a file may be, in lines; those above it stand here with the reason. */
export const fileLinesMax = 260;
export const longerFiles: Readonly<Record<string, string>> = {};
