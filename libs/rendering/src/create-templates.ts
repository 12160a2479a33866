import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { HELPERS } from './helpers/index.ts';
import { unescapedLines } from './unescaped.ts';

export type Helper = Handlebars.HelperDelegate;

export interface Templates {
  /**
   * Fills a template; its name is its path without `.hbs`, for instance `report/edition`.
   * @throws RangeError if there is no such template.
   * @throws Error if the view lacks something that the template prints.
   */
  render(name: string, view: object): string;
}

/**
 * Compiles every template of a folder once. All can be used as partials under their names.
 * A view is read by its own members alone, and what it lacks is a fault rather than an empty place.
 * @param folders of the templates folder to take; `partials` always is.
 * @throws Error naming file and line if a template prints a value unescaped or cannot be parsed.
 */
export function createTemplates(
  root: string,
  folders: readonly string[],
  helpers: Readonly<Record<string, Helper>> = {},
): Templates {
  const environment = Handlebars.create();
  const known = { ...HELPERS, ...helpers };
  for (const [name, helper] of Object.entries(known)) environment.registerHelper(name, helper);
  const knownHelpers = Object.fromEntries(Object.keys(known).map((name) => [name, true]));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const { name, source } of templatesOf(root, [...folders, 'partials'])) {
    const unescaped = unescapedLines(source);
    if (unescaped.length > 0) throw new Error(`${name}.hbs:${unescaped[0]} prints a value unescaped`);
    const template = environment.compile(source, {
      strict: true,
      knownHelpers,
      knownHelpersOnly: true,
      explicitPartialContext: true,
    });
    compiled.set(name, template);
    environment.registerPartial(name, template);
  }
  return {
    render(name, view) {
      const template = compiled.get(name);
      if (template === undefined) throw new RangeError(`There is no template ${name}`);
      return template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    },
  };
}

/** Every template of the folders, in the order of the names. */
export function templatesOf(root: string, folders: readonly string[]): { name: string; source: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.hbs'))
      .sort()
      .map((file) => {
        const path = join(root, folder, file);
        const name = relative(root, path).slice(0, -'.hbs'.length).split(sep).join('/');
        return { name, source: readFileSync(path, 'utf8') };
      }),
  );
}
