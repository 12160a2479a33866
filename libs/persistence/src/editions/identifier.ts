/** Whether a text has the form of an edition's id; another is the id of none. */
export function isIdentifier(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
