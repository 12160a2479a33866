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
