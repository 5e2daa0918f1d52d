import type { ComponentChildren } from 'preact';
import { writeViewLink, type LinkedView } from '#core/domain/view-link.ts';

interface ViewAnchorProps {
  readonly view: LinkedView;
  readonly children: ComponentChildren;
  /** Accessible name where the text alone does not say enough; holds the text. */
  readonly label?: string;
  /** Whether this is the view on screen. */
  readonly isCurrent?: boolean;
  readonly class?: string | undefined;
  readonly onOpen: () => void;
}

/** A link to a view of the full page: followed here without loading anything, in a new tab as the browser does it. */
export const ViewAnchor = ({
  view,
  children,
  label,
  isCurrent,
  class: className,
  onOpen,
}: ViewAnchorProps) => (
  <a
    class={className}
    href={`#${writeViewLink(view)}`}
    aria-label={label}
    aria-current={isCurrent ? 'page' : undefined}
    onClick={(event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onOpen();
    }}
  >
    {children}
  </a>
);
