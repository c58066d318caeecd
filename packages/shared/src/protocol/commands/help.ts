/** Commands of a call for help at a kiosk (帮办): raised at the machine, answered and settled at the guide desk. */
import { z } from 'zod';
import { languageSchema } from '../../basics/words.ts';
import { idSchema } from '../fields.ts';

const aboutHelp = { helpId: idSchema };

/** How a call for help ended (B3-55). */
export const helpOutcomeSchema = z.enum(['helped', 'referred', 'nobodyThere', 'takenBack']);
export type HelpOutcome = z.infer<typeof helpOutcomeSchema>;

export const helpCommands = {
  /** From a kiosk. A second call while one is open is the same call. */
  'help.call': z.strictObject({ language: languageSchema }),
  /** The person at the kiosk needs no help any more. */
  'help.takeBack': z.strictObject(aboutHelp),
  /** A guide is on the way; the kiosk says so. */
  'help.answer': z.strictObject(aboutHelp),
  /** The guide is back: what became of it. */
  'help.settle': z.strictObject({ ...aboutHelp, outcome: helpOutcomeSchema.exclude(['takenBack']) }),
};
