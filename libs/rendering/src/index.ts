export { createTemplates, type Helper, type Templates, templatesOf } from './create-templates.ts';
export { plainProse } from './helpers/prose.ts';
export { escapeMarkup, markup } from './markup.ts';
export { templatesFolder } from './templates-folder.ts';
export { unescapedLines } from './unescaped.ts';
