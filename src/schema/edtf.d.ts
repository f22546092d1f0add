/** The part of the `edtf` package that we use; it ships no types of its own. */
declare module 'edtf' {
  interface EdtfDate {
    readonly type: 'Date'
    /** 1 year, 2 month, 3 day, 0 with a time of day. */
    readonly precision: number
    /** First and last millisecond covered, UTC. */
    readonly min: number
    readonly max: number
    readonly approximate: { readonly value: number }
    readonly uncertain: { readonly value: number }
    readonly unspecified: { readonly value: number }
  }
  /** Throws a SyntaxError where the text is not EDTF. */
  export default function edtf(
    text: string,
    options: { level: 0 | 1 | 2; types: readonly 'Date'[] },
  ): EdtfDate
}
