import styles from './row-name.module.css';

interface RowNameProps {
  readonly name: string;
  readonly tabIndex: number;
  readonly onClick: () => void;
}

/** What a row is called, on one line; pressed, it opens what the row is about. */
export const RowName = ({ name, tabIndex, onClick }: RowNameProps) => (
  <button type="button" class={styles.name} tabIndex={tabIndex} title={name} onClick={onClick}>
    {name}
  </button>
);
