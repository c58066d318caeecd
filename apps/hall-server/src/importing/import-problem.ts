/** What is wrong with an imported file, and where. */

export type ImportProblem = {
  /** From 1; the header is line 1. Absent where the file as a whole is wrong. */
  readonly line?: number;
  /** Column of the table, or path in the plan (`queues[2].prefix`). */
  readonly column?: string;
  /** Closed code. */
  readonly reason: string;
  /** What is there, shortened, for the one who mends the file. */
  readonly words?: string;
};
