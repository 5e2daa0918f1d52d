import { linkify } from './linkify.ts';

/** CRM text as it was written: line breaks kept, addresses clickable, nothing interpreted. */
export const SafeText = ({ text }: { readonly text: string }) => (
  <>
    {linkify(text).map((run, index) =>
      run.href === undefined ? (
        run.text
      ) : (
        <a key={index} href={run.href} target="_blank" rel="noopener noreferrer">
          {run.text}
        </a>
      ),
    )}
  </>
);
