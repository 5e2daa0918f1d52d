import { Fragment } from 'preact';
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
  const words = breakable(title);
  if (href === undefined) return <span class={styles.title}>{words}</span>;
  return (
    <a class={styles.title} href={href} target="_blank" rel="noopener noreferrer" title={url}>
      {words}
    </a>
  );
}

/** An address breaks between its parts before it breaks inside one. */
const breakable = (text: string) =>
  text.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
