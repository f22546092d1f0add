/** The package's `exports` do not lead to its own declarations. */
declare module 'react-chrono' {
  import type { ComponentType } from 'react'

  export const Chrono: ComponentType<{
    readonly items: readonly { readonly title: string; readonly cardTitle: string }[]
  }>
}
