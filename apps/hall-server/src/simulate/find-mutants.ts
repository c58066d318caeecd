/** A process of its own that looks whether each broken rule is found, while the days run in the other: told a seed, says who survived. */

import { isFound } from './modes/days.ts';
import { mutants } from './mutants.ts';

const seed = Number(process.argv[2]);
const survived: string[] = [];
for (const { name, seams } of mutants) if (!(await isFound(seed, seams))) survived.push(name);
process.send?.(survived);
process.disconnect?.();
