/** The kiosk's figures: its page on a real hall, and the bytes of a slip. */
import { join } from 'node:path';
import { measurePage } from '../../kiosk/bench/page.ts';
import { measureSlip } from '../../kiosk/bench/slip.ts';
import { startHallUnderTest, temporaryFolder } from './children.ts';

export async function measureKiosk(wish: {
  readonly loads: number;
  readonly touches: number;
  readonly sessions: number;
}): Promise<Record<string, number | null>> {
  const folder = temporaryFolder();
  const hall = await startHallUnderTest(folder.path);
  const { url, kiosk } = hall.told;
  try {
    const page = await measurePage({
      hall: url,
      stationKey: kiosk,
      data: join(folder.path, 'kiosk'),
      ...wish,
    });
    return { ...page, ...measureSlip() };
  } finally {
    await hall.kill();
    folder.remove();
  }
}
