/** The named steps of the write path, in their order: between any two of them a machine may stop. */

export const writeSteps = [
  /** The message is a command of a known form. */
  'parsed',
  'authorised',
  /** The commit of all that arrived together has begun, nothing is in it. */
  'begun',
  /** One command begins inside it. */
  'savepoint',
  /** An entry is in the journal, its rows are not changed yet. */
  'journalled',
  /** The rows of an entry are changed. */
  'applied',
  /** The answer of a command is kept beside what it changed. */
  'answerKept',
  /** All commands are carried out; the commit itself is next. */
  'carriedOut',
  'committed',
  /** The entries are in the mirror file too. */
  'mirrored',
  /** Screens were sent what concerns them. */
  'pushed',
  /** Whoever asked has his answer. */
  'acknowledged',
] as const;
export type WriteStep = (typeof writeSteps)[number];

/** Called at each step. A simulation stops the world here; the product has nothing to do. */
export type AtStep = (step: WriteStep) => void;
export const nothingAtStep: AtStep = () => {};
