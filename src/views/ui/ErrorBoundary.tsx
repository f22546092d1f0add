import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** Rendered instead of the children after an error. */
  readonly fallback: (retry: () => void) => ReactNode
  /** What the children show. When it changes they are rendered again. */
  readonly of?: string
  readonly children: ReactNode
}

interface BoundaryState {
  readonly hasFailed: boolean
  readonly of: string | undefined
}

/** Catches errors of its children during rendering, so that the rest of the page stays. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, of: this.props.of }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, last: BoundaryState) {
    return of === last.of ? null : { hasFailed: false, of }
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.hasFailed ? fallback(() => this.setState({ hasFailed: false })) : children
  }
}
