/** All commands: the only way anything changes (design 1). Type → schema of the body. */
import type { z } from 'zod';
import type { Answers } from './answers.ts';
import { bookingCommands } from './commands/bookings.ts';
import { caseCommands } from './commands/cases.ts';
import { hallCommands } from './commands/hall.ts';
import { helpCommands } from './commands/help.ts';
import { offlineCommands } from './commands/offline.ts';
import { ratingCommands } from './commands/ratings.ts';
import { settingCommands } from './commands/settings.ts';
import { ticketCommands } from './commands/tickets.ts';
import { upkeepCommands } from './commands/upkeep.ts';
import { windowCommands } from './commands/windows.ts';

export const commandSchemas = {
  ...ticketCommands,
  ...offlineCommands,
  ...windowCommands,
  ...ratingCommands,
  ...hallCommands,
  ...settingCommands,
  ...helpCommands,
  ...bookingCommands,
  ...upkeepCommands,
  ...caseCommands,
};

export type CommandType = keyof typeof commandSchemas;
export const commandTypes = Object.keys(commandSchemas) as CommandType[];
/** The body as a client may write it (defaults may be left out). */
export type CommandInput<T extends CommandType> = z.input<(typeof commandSchemas)[T]>;
/** The body after parsing. */
export type CommandBody<T extends CommandType> = z.output<(typeof commandSchemas)[T]>;
/** What a command answers when it was carried out. */
export type CommandAnswer<T extends CommandType> = T extends keyof Answers
  ? Answers[T]
  : Record<string, never>;
