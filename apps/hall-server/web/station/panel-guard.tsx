/** One failing part of a screen never blanks the rest: it keeps quiet, the others go on. */
import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly again: number };

export class PanelGuard extends Component<Props, { readonly failedAt: number | null }> {
  override state: { readonly failedAt: number | null } = { failedAt: null };

  static getDerivedStateFromProps(props: Props, state: { readonly failedAt: number | null }) {
    // A newer state of the hall is a new chance.
    return state.failedAt !== null && state.failedAt !== props.again ? { failedAt: null } : null;
  }

  override componentDidCatch(error: Error): void {
    console.error('a part of the screen failed', error);
    this.setState({ failedAt: this.props.again });
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : null;
  }
}
