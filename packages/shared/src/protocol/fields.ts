/** The small fields that messages are made of. */
import { z } from 'zod';

/** An id made by the hall or by a client (ULID), or one chosen by the hall's plan (`queue-a`). */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const commandIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export const itemCodeSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
/** Mobile phone in mainland China, digits only. */
export const phoneSchema = z.string().regex(/^1[3-9]\d{9}$/);
export const shortTextSchema = z.string().trim().min(1).max(60);
export const loginSchema = z.string().regex(/^[a-z0-9._-]{2,32}$/);
export const windowKindSchema = z.enum(['general', 'department', 'advice', 'issue']);
export type WindowKind = z.infer<typeof windowKindSchema>;
export const windowStateSchema = z.enum(['closed', 'idle', 'calling', 'serving', 'paused']);
export type WindowState = z.infer<typeof windowStateSchema>;
export const queueStateSchema = z.enum(['open', 'paused', 'closed']);
export type QueueState = z.infer<typeof queueStateSchema>;
export const ticketStateSchema = z.enum([
  'waiting',
  'called',
  'serving',
  'held',
  'missed',
  'done',
  'cancelled',
  'void',
]);
export type TicketState = z.infer<typeof ticketStateSchema>;
export const ticketClassSchema = z.enum(['walkIn', 'appointment', 'priority']);
export type TicketClass = z.infer<typeof ticketClassSchema>;
export const paperSchema = z.enum(['none', 'pending', 'printed', 'sentUnverified', 'failed']);
export type Paper = z.infer<typeof paperSchema>;
export const roleSchema = z.enum(['officer', 'guide', 'reviewer', 'issuer', 'manager', 'admin']);
export type Role = z.infer<typeof roleSchema>;
export const stationKindSchema = z.enum(['kiosk', 'callScreen', 'windowStrip', 'wall', 'ratingTablet']);
export type StationKind = z.infer<typeof stationKindSchema>;
export const pauseReasonSchema = z.enum(['lunch', 'break', 'training', 'system', 'other']);
export type PauseReason = z.infer<typeof pauseReasonSchema>;
