/** Whether a value is one of several, or the one that there is, for `{{#if (has chosen value)}}checked{{/if}}`. */
export function has(chosen: unknown, value: unknown): boolean {
  return Array.isArray(chosen) ? chosen.includes(value) : chosen !== undefined && chosen === value;
}
