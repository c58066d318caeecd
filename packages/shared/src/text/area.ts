/** An area of words: one file a language, the Chinese one decides the keys, a missing key is a type error. */

/** The same keys with any words. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type Area<T> = { readonly zh: T; readonly en: Same<T>; readonly ja: Same<T> };
