import { Component, type ReactNode } from 'react'
import { ErrorPage } from './error-page.tsx'

type State = { error?: unknown }

/**
 * Draws the error page in the place of a page that failed, header and all left standing. A class because
 * React offers no other way; `at` is the page's address, so that moving on clears the error.
 */
export class ErrorBoundary extends Component<{ at: string; children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidUpdate(before: { at: string }) {
    if (before.at !== this.props.at && this.state.error !== undefined) this.setState({ error: undefined })
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <ErrorPage error={this.state.error} />
  }
}
