/** What of an identity may be shown (B6-97). */

/** `13800000001` → `138****0001`. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
