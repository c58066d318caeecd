/** Whether a guide can come on paper here now, to the eye and to the ear alike. */
import type { DeviceState } from '@yiting/shared/protocol/device.ts';

export function printsGuides({ printer, kiosk }: DeviceState): boolean {
  return printer.ready && kiosk?.site?.printer !== false;
}
