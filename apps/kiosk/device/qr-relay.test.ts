import { expect, test } from 'vitest';
import { qrMatrix } from './qr-matrix.ts';
import { qrPicture } from './qr-relay.ts';

const address = 'https://hall.example.gov/t/7Jq2vYpX0aLw9sKd#A001';

test('[K88] the code on the screen has the modules of the code on paper, with four light ones around', () => {
  const { modules, path } = qrPicture(address);
  const dark = Array.from({ length: modules }, () => Array<boolean>(modules).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  const rows = qrMatrix(address);
  expect(modules).toBe(rows.length + 8);
  expect(dark.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(rows);
  const around = dark.flatMap((row, y) =>
    row.filter((_, x) => Math.min(x, y, modules - 1 - x, modules - 1 - y) < 4),
  );
  expect(around).not.toContain(true);
});
