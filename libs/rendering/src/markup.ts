import Handlebars from 'handlebars';

/** Marks markup that the code has made, with every value in it escaped, so that a helper can return it. */
export function markup(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

/** A text as it can stand in HTML or SVG, between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return Handlebars.escapeExpression(text);
}
