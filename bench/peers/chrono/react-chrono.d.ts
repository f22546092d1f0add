/** The package's own declarations lie where its `exports` do not lead. */
declare module 'react-chrono' {
  import type { ComponentType } from 'react'

  export const Chrono: ComponentType<{
    readonly items: readonly { readonly title: string; readonly cardTitle: string }[]
  }>
}
