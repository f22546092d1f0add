/** Types for the part of the `edtf` package that we use; it ships none. */
declare module 'edtf' {
  interface EdtfDate {
    readonly type: 'Date'
    /** 1 year, 2 month, 3 day, 0 if there is a time of day. */
    readonly precision: number
    /** First and last millisecond of the date, UTC. */
    readonly min: number
    readonly max: number
    readonly approximate: { readonly value: number }
    readonly uncertain: { readonly value: number }
    readonly unspecified: { readonly value: number }
  }
  /** Throws a SyntaxError if the text is not EDTF. */
  export default function edtf(
    text: string,
    options: { level: 0 | 1 | 2; types: readonly 'Date'[] },
  ): EdtfDate
}
