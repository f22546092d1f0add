import 'react'

declare module 'react' {
  /** React writes custom properties as they are. */
  interface CSSProperties {
    readonly [name: `--${string}`]: string | undefined
  }
}
