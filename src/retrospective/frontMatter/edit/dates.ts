/** A day, or a moment, as it is to be written: `2021-12-31`, `2021-12-31 09:00`, `2021-12-31T09:00:00+09:00`. */
export interface DateText {
  readonly date: string;
}

/** What a key of front matter can be set to. */
export type EditedValue = string | boolean | number | DateText | readonly string[];

const dateText = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:[Zz]|[+-]\d\d:?\d\d))?)?$/;

/** Whether `text` is a date in a shape that YAML and the blog engines read without quotes. */
export function isDateText(text: string): boolean {
  return dateText.test(text);
}

export function isDate(value: EditedValue | undefined): value is DateText {
  return typeof value === 'object' && 'date' in value;
}
