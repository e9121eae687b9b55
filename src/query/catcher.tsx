import { Component, type ReactNode } from 'react'

type CatcherProps = {
  children: ReactNode
  renderCaught: (error: unknown, tryAgain: () => void) => ReactNode
  /** When this changes, what failed is tried again by itself. */
  resetOn?: unknown
}
type CatcherState = { caught: { error: unknown } | null; resetOn: unknown }

/** Shows something else in the place of what threw while it was drawn. */
export class Catcher extends Component<CatcherProps, CatcherState> {
  override state: CatcherState = { caught: null, resetOn: this.props.resetOn }

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }

  static getDerivedStateFromProps({ resetOn }: CatcherProps, state: CatcherState) {
    return resetOn === state.resetOn ? null : { caught: null, resetOn }
  }

  override render() {
    const { caught } = this.state
    return caught ? this.props.renderCaught(caught.error, () => this.setState({ caught: null })) : this.props.children
  }
}
