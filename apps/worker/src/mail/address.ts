export interface MailAddress {
  name: string;
  address: string;
}

const ADDRESS =
  /^(?:(?<name>[^\p{Cc}<>"]*?) *<(?<inner>[^\s\p{Cc}<>@]+@[^\s\p{Cc}<>@]+)>|(?<bare>[^\s\p{Cc}<>@]+@[^\s\p{Cc}<>@]+))$/u;

/** `Name <address>` or an address alone; undefined where it is neither. */
export function readAddress(text: string): MailAddress | undefined {
  const { name = '', inner, bare } = ADDRESS.exec(text.trim())?.groups ?? {};
  const address = inner ?? bare;
  return address === undefined ? undefined : { name, address };
}
