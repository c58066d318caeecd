/** The wait as it is announced. */

/** The wait announced to a person: minutes, unrounded; null where no window serves the queue (暂无法估算). */
export type Wait = { readonly p50Minutes: number; readonly p90Minutes: number } | null;
