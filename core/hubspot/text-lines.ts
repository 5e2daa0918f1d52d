/** Builds a text line by line from pieces, with blanks collapsed as a browser does. */
export interface TextLines {
  add(piece: string): void;
  /** A line break, also after an empty line. */
  breakLine(): void;
  /** Ends the line unless it is empty, or only the bullet of a list's item. */
  endLine(): void;
  /** Characters so far. */
  length(): number;
  /** What was added since `length()` was this. */
  since(length: number): string;
  text(): string;
}

// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\ufeff]/g;
const blanks = /[ \t\n\f\r\u00a0]+/g;
const blanksOfLine = /[ \t\f\u00a0]+/g;

/** With `keepBreaks` a `\n` in a piece is a line break; otherwise it is a blank. */
export function createTextLines({ keepBreaks }: { readonly keepBreaks: boolean }): TextLines {
  let done = '';
  let endsWithBlank = true;

  const append = (text: string) => {
    const piece = endsWithBlank ? text.replace(/^ /, '') : text;
    if (piece === '') return;
    done += piece;
    endsWithBlank = piece.endsWith(' ') || piece.endsWith('\n');
  };

  const breakLine = () => {
    done += '\n';
    endsWithBlank = true;
  };

  return {
    add(piece) {
      const visible = piece.replace(invisible, '');
      if (!keepBreaks) {
        append(visible.replace(blanks, ' '));
        return;
      }
      const [first = '', ...rest] = visible.replace(/\r\n?/g, '\n').replace(blanksOfLine, ' ').split('\n');
      append(first);
      for (const line of rest) {
        breakLine();
        append(line);
      }
    },
    breakLine,
    endLine() {
      if (done === '' || done.endsWith('\n') || done.endsWith('\n• ') || done === '• ') return;
      breakLine();
    },
    length: () => done.length,
    since: (length) => done.slice(length),
    text: () =>
      done
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
  };
}
