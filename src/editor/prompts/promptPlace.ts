/** The section that a lens stands above, as its commands are told. */
export interface PromptPlace {
  readonly uri: string;
  readonly key: string;
}

export function isPromptPlace(value: unknown): value is PromptPlace {
  const { uri, key } = (value ?? {}) as Partial<Record<keyof PromptPlace, unknown>>;
  return typeof uri === 'string' && typeof key === 'string';
}
