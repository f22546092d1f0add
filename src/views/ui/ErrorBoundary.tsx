import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What stands there once drawing has failed. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps to itself what fails while it is drawn: the rest of the page stays. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
