import { readablePath } from './readable-path.ts';
import { safeWebHref } from './safe-href.ts';
import styles from './page-item.module.css';

interface PageLinkProps {
  readonly url: string;
  readonly title: string | undefined;
}

/** A page of ours by its title, else its address; a link where a click on it can only open a web page. */
export function PageLink({ url, title = readablePath(url) }: PageLinkProps) {
  const href = safeWebHref(url);
  if (href === undefined) return <span class={styles.title}>{title}</span>;
  return (
    <a class={styles.title} href={href} target="_blank" rel="noopener noreferrer" title={url}>
      {title}
    </a>
  );
}
