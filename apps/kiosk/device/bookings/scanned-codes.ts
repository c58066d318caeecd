/** Codes of appointments out of what a scanner reads: from the slip's QR, or printed as they are. */
import { bookingCodeSchema } from '@yiting/shared/protocol/commands/bookings.ts';

/** `https://hall.example/t/abc#K7M29QXD`, `K7M2-9QXD`; null for anything else. */
export function codeIn(line: string): string | null {
  const text = line.trim();
  const fragment = /^https?:\/\/\S+#([^#]+)$/i.exec(text)?.[1];
  const parsed = bookingCodeSchema.safeParse(fragment ?? text);
  return parsed.success ? parsed.data : null;
}
