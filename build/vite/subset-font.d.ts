declare module 'subset-font' {
  /** Returns the font reduced to these characters. Rejects if the input is not a font. */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}
