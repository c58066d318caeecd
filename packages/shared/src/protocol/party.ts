/** Who a ticket is for: nobody in particular, a phone, a document, or an organisation's agent. */
import { z } from 'zod';
import { phoneSchema } from './fields.ts';

export const documentTypes = [
  /** Identity card of residents, and residence permit of Hong Kong, Macao and Taiwan: one kind of number. */
  'residentId',
  'permanentResidence',
  'chinesePassport',
  'passport',
  'hkMacaoPermit',
  'taiwanPermit',
  'hkMacaoTravelPermit',
  'foreignResidence',
] as const;
export const documentTypeSchema = z.enum(documentTypes);
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** Read from the chip, scanned from its machine-readable lines, or typed: only the first two prove who stands here. */
export const documentHowSchema = z.enum(['card', 'scanned', 'typed']);
export type DocumentHow = z.infer<typeof documentHowSchema>;

export const documentSchema = z.strictObject({
  kind: z.literal('document'),
  type: documentTypeSchema,
  /** Checked by the rules of its type (`domain/identity/document.ts`). */
  number: z.string().regex(/^[A-Za-z0-9<]{4,30}$/),
  name: z.string().trim().min(1).max(60).optional(),
  /** Only where the number does not tell it. */
  birthDate: z.iso.date().optional(),
  how: documentHowSchema,
});
export type DocumentParty = z.infer<typeof documentSchema>;

const phonePartySchema = z.strictObject({ kind: z.literal('phone'), phone: phoneSchema });
export const creditCodeSchema = z.string().regex(/^[A-Za-z0-9]{1,30}$/);

/** A typed number identifies for the limits, and never gives a ticket back (design 6). */
export const partySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  phonePartySchema,
  documentSchema,
  /** Limits count the person who came, not the organisation (B4-66). */
  z.strictObject({
    kind: z.literal('agent'),
    creditCode: creditCodeSchema,
    agent: z.discriminatedUnion('kind', [phonePartySchema, documentSchema]),
  }),
]);
export type Party = z.infer<typeof partySchema>;

/** Handle of a document the device host holds; the page never has more of a card than this and its masked text. */
export const handleSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const presentedSchema = z.strictObject({ kind: z.literal('presented'), handle: handleSchema });

/** The same as a page of the kiosk may say it. */
export const pagePartySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  phonePartySchema,
  presentedSchema,
  z.strictObject({
    kind: z.literal('agent'),
    creditCode: creditCodeSchema,
    agent: z.discriminatedUnion('kind', [phonePartySchema, presentedSchema]),
  }),
]);
export type PageParty = z.infer<typeof pagePartySchema>;
