/** Commands of the window desk: the window itself, calling, serving. */
import { z } from 'zod';
import { idSchema, itemCodeSchema, pauseReasonSchema } from '../fields.ts';

const atWindow = { windowId: idSchema };

export const transferTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), queueId: idSchema }),
  z.strictObject({ kind: z.literal('window'), windowId: idSchema }),
  z.strictObject({ kind: z.literal('staff'), staffId: idSchema }),
]);
export type TransferTarget = z.infer<typeof transferTargetSchema>;

export const windowCommands = {
  'window.open': z.strictObject(atWindow),
  'window.close': z.strictObject(atWindow),
  'window.pause': z.strictObject({ ...atWindow, reason: pauseReasonSchema }),
  'window.resume': z.strictObject(atWindow),
  /** The window, with the visitor seated at it, passes to a colleague. */
  'window.handOver': z.strictObject({ ...atWindow, toStaffId: idSchema }),
  'call.next': z.strictObject(atWindow),
  'call.chosen': z.strictObject({ ...atWindow, ticketId: idSchema }),
  'call.recall': z.strictObject(atWindow),
  /** 过号: the visitor did not come. */
  'call.miss': z.strictObject(atWindow),
  /** A called visitor goes back to the queue with the place he had. */
  'call.putBack': z.strictObject(atWindow),
  'service.begin': z.strictObject(atWindow),
  'service.hold': z.strictObject(atWindow),
  'service.resume': z.strictObject({ ...atWindow, ticketId: idSchema }),
  'service.transfer': z.strictObject({ ...atWindow, to: transferTargetSchema }),
  'service.addItem': z.strictObject({ ...atWindow, itemCode: itemCodeSchema }),
  'service.removeItem': z.strictObject({ ...atWindow, itemCode: itemCodeSchema }),
  'service.finish': z.strictObject(atWindow),
  /** Silent emergency (紧急): manager and neighbouring windows see it, nobody hears it. */
  'alarm.raise': z.strictObject(atWindow),
  'alarm.settle': z.strictObject({ alarmId: idSchema }),
  /** The voice of a call screen says what became of a call. */
  'call.settleVoice': z.strictObject({ callId: idSchema, outcome: z.enum(['said', 'expired']) }),
};
