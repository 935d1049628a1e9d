import { Component, type ComponentChildren } from "preact";

interface TipBoundaryProps {
  onFail(): void;
  children: ComponentChildren;
}

/** Keeps an error in one tip from taking the rest of the overlay with it. */
export class TipBoundary extends Component<TipBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(): void {
    this.setState({ failed: true });
    this.props.onFail();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
