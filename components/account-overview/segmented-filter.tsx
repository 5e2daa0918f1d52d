import { useId } from 'preact/hooks';
import { useFormats } from '#components/locale/format.ts';
import styles from './segmented-filter.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
  /** There are more than `count`. */
  readonly hasMore?: boolean;
}

interface SegmentedFilterProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with its count where there is one: native radio buttons in the shape of segments. */
export function SegmentedFilter<Value extends string>(props: SegmentedFilterProps<Value>) {
  const name = useId();
  const formats = useFormats();
  return (
    <fieldset class={styles.filter}>
      <legend class="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} class={styles.option}>
          <input
            type="radio"
            class={styles.input}
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span class={styles.name}>{option.label}</span>
          {option.count !== undefined && (
            <>
              {' '}
              <span class={styles.count}>
                {formats.number(option.count)}
                {option.hasMore && '+'}
              </span>
            </>
          )}
        </label>
      ))}
    </fieldset>
  );
}
