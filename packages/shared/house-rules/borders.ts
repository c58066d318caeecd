/** Who may import what, as a table; `borders.test.ts` holds every file of the house to it. */

export type Border = {
  readonly rule: string;
  /** Files it speaks of, by path from the root of the repository. */
  readonly files: RegExp;
  /** Imports they may not have; a path is written from the root of the repository, a package by its name. */
  readonly forbidden: RegExp;
  /** Files for which it does not hold, each with its reason. */
  readonly except?: Readonly<Record<string, string>>;
};

const tests = /\.test\.tsx?$/;
/** Pages run in a browser: what is imported there is sent to it. */
const pages = /^(apps\/[^/]+\/renderer|apps\/counter\/src|apps\/hall-server\/web)\//;

export const borders: readonly Border[] = [
  {
    rule: 'the domain knows nothing but basics, the words of the protocol, and zod',
    files: /^packages\/shared\/src\/domain\/(?!.*\.test\.ts$)/,
    forbidden: /^(?!packages\/shared\/src\/(domain|basics|protocol)\/|zod$)/,
  },
  {
    rule: 'the protocol knows no client, no page, no app',
    files: /^packages\/shared\/src\/protocol\//,
    forbidden: /^(packages\/shared\/src\/(client|ui|text)\/|apps\/|node:|react)/,
    except: { 'packages/shared/src/protocol/device.ts': 'the type of the link state only' },
  },
  {
    rule: 'pages import nothing of Node',
    files: pages,
    forbidden: /^node:/,
  },
  {
    rule: 'what is shared runs anywhere: nothing of Node',
    files: /^packages\/shared\/src\/(?!.*\.test\.tsx?$)/,
    forbidden: /^node:/,
  },
  { rule: 'what is shared imports no app', files: /^packages\/shared\/src\//, forbidden: /^apps\// },
  { rule: 'the counter imports no other app', files: /^apps\/counter\//, forbidden: /^apps\/(?!counter\/)/ },
  { rule: 'the kiosk imports no other app', files: /^apps\/kiosk\//, forbidden: /^apps\/(?!kiosk\/)/ },
  {
    rule: 'the hall server imports no other app',
    files: /^apps\/hall-server\//,
    forbidden: /^apps\/(?!hall-server\/)/,
  },
  {
    rule: 'pages of the hall server import nothing of the server itself',
    files: /^apps\/hall-server\/web\//,
    forbidden: /^apps\/hall-server\/src\//,
  },
  {
    rule: 'the device host runs without a window: neither electron nor react',
    files: /^apps\/kiosk\/device\//,
    forbidden: /^(electron|react(-dom)?)(\/|$)/,
  },
  {
    rule: 'SQLite is opened in one place',
    files: /^(apps|packages|e2e)\//,
    forbidden: /^better-sqlite3$/,
    except: {
      'apps/hall-server/src/store/database.ts': 'the one place',
      'apps/hall-server/src/store/migrate.ts': 'its type only',
      'apps/hall-server/src/journal/journal.test.ts': 'makes a database of a newer version',
      'apps/hall-server/bench/bare-limit.ts': 'measures SQLite without the hall',
    },
  },
  { rule: 'nothing imports the end-to-end tests', files: /^(apps|packages)\//, forbidden: /^e2e\// },
  {
    rule: 'only tests and simulation use what is made for them',
    files: /^apps\/hall-server\/(src\/(?!testing\/|simulate\/)(?!.*\.test\.ts$))/,
    forbidden: /^(apps\/hall-server\/src\/(testing|simulate)\/|vitest|fast-check)/,
  },
];

export const fileLinesMax = 400;
/** Longer files, each with its reason. */
export const longFiles: Readonly<Record<string, string>> = {};

export function isTest(path: string): boolean {
  return tests.test(path);
}
