declare module 'subset-font' {
  /** The font with these characters alone. Rejects what is no font. */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}
