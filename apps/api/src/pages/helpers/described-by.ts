interface Field {
  id?: string;
  name: string;
  hint?: string;
  error?: string;
  most?: number;
}

/** Ids of what says more of a field: its hint, its error, the count of its characters. Empty where there is nothing. */
export function describedBy({ id, name, hint, error, most }: Field): string {
  const field = id ?? name;
  const parts = [
    [hint, 'hint'],
    [error, 'error'],
    [most, 'count'],
  ];
  return parts.flatMap(([is, part]) => (is ? [`${field}-${part}`] : [])).join(' ');
}
