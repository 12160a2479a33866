import Handlebars from 'handlebars';

/**
 * The lines of a template that print a value unescaped: `{{{value}}}` or `{{&value}}`.
 * Markup comes from helpers that answer for it, never from a template.
 */
export function unescapedLines(source: string): number[] {
  const lines: number[] = [];
  class Finder extends Handlebars.Visitor {
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      if (!mustache.escaped) lines.push(mustache.loc.start.line);
      super.MustacheStatement(mustache);
    }
  }
  new Finder().accept(Handlebars.parseWithoutProcessing(source));
  return lines;
}
