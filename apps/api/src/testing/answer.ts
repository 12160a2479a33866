/** What a request was answered with. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  text: string;
  /** What a JSON body says. */
  body: Body;
}
