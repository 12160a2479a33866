/** Named values as one, for instance `(option value="a" text=(t "…"))`. */
export function option({ hash }: { hash: Readonly<Record<string, unknown>> }): Record<string, unknown> {
  return { ...hash };
}
