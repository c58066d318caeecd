/** Commands of the manager: the day, queues, stations, staff, imports, the clock. */
import { z } from 'zod';
import { limits } from '../../basics/limits.ts';
import {
  idSchema,
  loginSchema,
  queueStateSchema,
  roleSchema,
  shortTextSchema,
  stationKindSchema,
} from '../fields.ts';

const passwordSchema = z.string().min(1).max(limits.passwordLengthMax);
const rolesSchema = z.array(roleSchema).min(1).max(6);

export const hallCommands = {
  'day.open': z.strictObject({}),
  /** Closing voids who still waits, and wipes raw identity (B4-74, B6-95). `force` closes with visitors at windows. */
  'day.close': z.strictObject({ force: z.boolean().default(false) }),
  'queue.setState': z.strictObject({ queueId: idSchema, state: queueStateSchema }),
  /** The wall clock jumped: a person looked and takes its time as the hall's (design 4, time). */
  'clock.adopt': z.strictObject({}),
  'station.approve': z.strictObject({
    pairingId: idSchema,
    name: shortTextSchema,
    /** Zone id for a kiosk or call screen, window id for a strip or tablet, nothing for the wall. */
    placeId: idSchema.optional(),
  }),
  'station.reject': z.strictObject({ pairingId: idSchema }),
  'station.revoke': z.strictObject({ stationId: idSchema }),
  /** A new roll of paper lies in the printer of a kiosk; `metres` when it is not as long as the one before (B4-64). */
  'station.changeRoll': z.strictObject({ stationId: idSchema, metres: z.int().min(5).max(200).optional() }),
  'staff.create': z.strictObject({
    login: loginSchema,
    name: shortTextSchema,
    roles: rolesSchema,
    password: passwordSchema,
  }),
  'staff.setRoles': z.strictObject({ staffId: idSchema, roles: rolesSchema }),
  'staff.setPassword': z.strictObject({ staffId: idSchema, password: passwordSchema }),
  'staff.setActive': z.strictObject({ staffId: idSchema, active: z.boolean() }),
  'staff.changeOwnPassword': z.strictObject({ oldPassword: passwordSchema, password: passwordSchema }),
};
/** A station asks to be paired: sent over HTTP before there is a key. */
export const pairingRequestSchema = z.strictObject({
  kind: stationKindSchema,
  hint: z.string().trim().max(60).default(''),
});
