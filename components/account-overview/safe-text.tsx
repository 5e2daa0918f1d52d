import { linkify } from './linkify.ts';
import styles from './safe-text.module.css';

/** CRM text as it was written: line breaks kept, addresses clickable, nothing interpreted. */
export const SafeText = ({ text }: { readonly text: string }) => (
  <>
    {linkify(text).map((run, index) =>
      run.href === undefined ? (
        run.text
      ) : (
        <a key={index} class={styles.link} href={run.href} target="_blank" rel="noopener noreferrer">
          {run.text}
        </a>
      ),
    )}
  </>
);
