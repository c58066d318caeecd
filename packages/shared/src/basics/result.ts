/** Expected failures as values: what crosses a border is either `ok` with a value or not, with an error. */

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Failed<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Failed<E>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function failed<E>(error: E): Failed<E> {
  return { ok: false, error };
}
