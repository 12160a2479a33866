/** Whether something has the form of an e-mail address that a letter can be sent to. */
export function looksLikeEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(text);
}
