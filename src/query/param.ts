import { type Day, formatIsoDay, parseIsoDay } from '../lib/day.ts'
import { SLUG } from '../schema/slug.ts'

/** The codec of one query parameter. */
export interface Param<T> {
  readonly name: string
  readonly fallback: T
  /** Null for the fallback value, which is left out of the link. */
  readonly encode: (value: T) => string | null
  /** Null if the text cannot be parsed: then this parameter alone takes its fallback. */
  readonly decode: (text: string) => T | null
}

/** A list joined by dots, which no item contains. Commas, as people type them, are read too. Duplicates are dropped. */
export const dotted = (name: string, item: RegExp): Param<readonly string[]> => ({
  name,
  fallback: [],
  encode: (list) => (list.length === 0 ? null : list.join('.')),
  decode: (text) => {
    const items = text.split(/\.|\s*[,،;؛]\s*/)
    return items.every((part) => item.test(part)) ? [...new Set(items)] : null
  },
})

export const oneOf = <T extends string, F extends T | null>(
  name: string,
  words: readonly T[],
  fallback: F,
): Param<T | F> => ({
  name,
  fallback,
  encode: (value) => (value === fallback ? null : value),
  decode: (text) => words.find((word) => word === text) ?? null,
})

export const slug = (name: string): Param<string | null> => ({
  name,
  fallback: null,
  encode: (value) => value,
  decode: (text) => (SLUG.test(text) ? text : null),
})

export const day = (name: string): Param<Day | null> => ({
  name,
  fallback: null,
  // Years after 9999 begin with "+", which URLSearchParams decodes as a space.
  encode: (value) => (value === null ? null : formatIsoDay(value).replace('+', '%2B')),
  decode: parseIsoDay,
})

export const words = (name: string): Param<string> => ({
  name,
  fallback: '',
  // Form encoding: "+" for a space is easier to read than "%20", and lone surrogates do not throw.
  encode: (text) => (text === '' ? null : new URLSearchParams({ '': text }).toString().slice(1)),
  decode: (text) => text,
})

/** A parameter without a value: `?embed`. */
export const flag = (name: string): Param<boolean> => ({
  name,
  fallback: false,
  encode: (isSet) => (isSet ? '' : null),
  decode: () => true,
})
