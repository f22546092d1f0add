import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** Rendered instead of the children after an error. */
  readonly fallback: (retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Catches errors of its children during rendering, so that the rest of the page stays. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.hasFailed ? fallback(() => this.setState({ hasFailed: false })) : children
  }
}
