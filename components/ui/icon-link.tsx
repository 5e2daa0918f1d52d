import { classNames } from './class-names.ts';
import { Icon, type IconNode } from './icon.tsx';
import styles from './icon-button.module.css';

interface IconLinkProps {
  readonly href: string;
  /** Its accessible name; the tooltip too where no `title` says more. */
  readonly label: string;
  readonly icon: IconNode;
  readonly title?: string | undefined;
}

/** A link with an icon for its face; a web page opens in a new tab. */
export const IconLink = ({ href, label, icon, title = label }: IconLinkProps) => (
  <a
    class={classNames(styles.button, styles.sm)}
    href={href}
    target={href.startsWith('https:') ? '_blank' : undefined}
    rel="noopener noreferrer"
    aria-label={label}
    title={title}
  >
    <Icon icon={icon} size="sm" />
  </a>
);
