// "concord check" from the loading of its code to its last byte of findings, without the start of Node.js; prints milliseconds.
import { pathToFileURL } from 'node:url';

const [main, folder, out] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, 'check', folder, '--format', 'json', '--out', out);
const start = performance.now();
await import(pathToFileURL(main).href);
console.log(performance.now() - start);
