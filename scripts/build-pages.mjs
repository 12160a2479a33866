// Compiles what browsers load: the styles, left to right and mirrored, and the scripts; each under a name that changes
// with its content, and compressed beforehand.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = join(root, 'apps/api/src/pages');
const target = join(root, 'apps/api/dist/assets');
const manifest = join(target, 'manifest.json');
/** Browsers of the last five years; what is newer than they are is left out by them without harm. */
const BROWSERS = ['chrome87', 'firefox78', 'safari14.1'];

const inputs = [
  fileURLToPath(import.meta.url),
  join(root, 'package-lock.json'),
  ...['styles', 'client'].flatMap((folder) =>
    readdirSync(join(pages, folder)).map((file) => join(pages, folder, file)),
  ),
];

if (newest(inputs) > newest([manifest])) {
  const assets = [...(await styles()), ...(await scripts())];
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const names = Object.fromEntries(assets.map(({ name, content }) => [name, write(name, content)]));
  writeFileSync(manifest, `${JSON.stringify(names, null, 2)}\n`);
}

/** When the last of the files changed; never for what is not there. */
function newest(files) {
  return Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

async function styles() {
  const { compile } = await import('sass');
  const { default: rtlcss } = await import('rtlcss');
  const { css } = compile(join(pages, 'styles/concord.scss'), {
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  return [
    { name: 'concord.css', content: await minified(css) },
    { name: 'concord.rtl.css', content: await minified(rtlcss.process(css)) },
  ];
}

async function minified(css) {
  return (await transform(css, { loader: 'css', minify: true, target: BROWSERS })).code;
}

async function scripts() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['main.ts', 'passkey.ts'].map((file) => join(pages, 'client', file)),
    outdir: target,
    bundle: true,
    format: 'esm',
    minify: true,
    target: BROWSERS,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, text }) => ({ name: path.slice(target.length + 1), content: text }));
}

/** @returns the name that it was given. */
function write(name, content) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  writeFileSync(join(target, hashed), content);
  writeFileSync(join(target, `${hashed}.br`), brotliCompressSync(content));
  writeFileSync(join(target, `${hashed}.gz`), gzipSync(content, { level: 9 }));
  return hashed;
}
