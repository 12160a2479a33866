/** One hue from light to dark, told apart in grey too, and the inks around it. */
export const ACCENT = '#0f4c5c';
export const ACCENT_SOFT = '#5b8e9c';
export const ACCENT_TINT = '#d5e3e7';
export const INK = '#1d2529';
export const MUTED = '#57636a';
export const RULE = '#c3cacd';
export const PAPER = '#ffffff';
export const OTHER = '#8a8378';

/** Five steps of distance, from agreement to the farthest apart. */
export const STEPS = ['#e4eef1', '#b4ced6', '#7aa7b4', '#3f7a8b', '#0b3c49'] as const;

/** Whether a step is so dark that what stands on it must be light. */
export function isDark(step: number): boolean {
  return step >= 3;
}
