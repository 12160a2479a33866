import Handlebars from 'handlebars';
import MarkdownIt from 'markdown-it';

/** Links that a reader may follow from a text that is not ours. */
const SAFE_LINK = /^(https:|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
markdown.validateLink = (url) => SAFE_LINK.test(url.trim());
// A text inside a page must not disturb the page's own headings.
markdown.renderer.rules.heading_open = () => '<p class="prose-heading"><strong>';
markdown.renderer.rules.heading_close = () => '</strong></p>\n';

/** A text as it was written, CommonMark without HTML and images; links to https and mailto only. */
export function prose(text: unknown): Handlebars.SafeString {
  return new Handlebars.SafeString(typeof text === 'string' ? markdown.render(text) : '');
}

/** The words of such a text alone, in their order, without the marks that shape it. */
export function plainProse(text: string): string {
  return markdown
    .parse(text, {})
    .flatMap(({ type, content, children }) => {
      if (type === 'fence' || type === 'code_block') return [content];
      return type === 'inline' ? [(children ?? []).map(wordsIn).join('')] : [];
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsIn({ type, content }: { type: string; content: string }): string {
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
}
