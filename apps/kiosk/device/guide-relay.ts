/** Prints the guide of an item for the page, from the catalogue on this machine: it needs no hall. A few a minute, so that no roll is emptied. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { type GuidePaper, type GuideWish, guideWishSchema } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import type { GuideSlip } from './printer/slip/guide-layout.ts';
import type { Printing } from './printing.ts';
import type { PageSocket } from './upkeep/open-sessions.ts';

export type GuideParts = {
  readonly printing: Pick<Printing, 'printGuide'>;
  readonly catalogue: () => CatalogueList | null;
  readonly kiosk: () => KioskView | null;
};
const minuteMs = 60_000;

export class Guides {
  readonly #parts: GuideParts;
  #printed: number[] = [];

  constructor(parts: GuideParts) {
    this.#parts = parts;
  }

  serve(socket: PageSocket): void {
    socket.on('printGuide', (wish, answered) => {
      if (typeof answered !== 'function') return;
      const parsed = guideWishSchema.safeParse(wish);
      if (parsed.success) void this.print(parsed.data).then(answered);
      else answered('failed');
    });
  }

  async print(wish: GuideWish): Promise<GuidePaper> {
    const slip = this.#slipOf(wish);
    if (slip === null) return 'failed';
    const now = performance.now();
    this.#printed = this.#printed.filter((at) => now - at < minuteMs);
    if (this.#printed.length >= limits.guidesPrintedPerMinuteMax) return 'tooMany';
    this.#printed.push(now);
    const { paper } = await this.#parts.printing.printGuide({ jobId: wish.commandId, slip });
    return paper;
  }

  #slipOf({ itemCode, language }: GuideWish): GuideSlip | null {
    const [list, kiosk] = [this.#parts.catalogue(), this.#parts.kiosk()];
    const item = list?.items.find(({ code }) => code === itemCode);
    if (!list || !item || !kiosk) return null;
    const department = list.departments[item.department];
    return {
      language,
      hallName: kiosk.hallName[language],
      itemName: item.name[language] ?? item.name.zh,
      department: department ? department[language] : item.department,
      result: item.result,
      materials: item.materials,
    };
  }
}
