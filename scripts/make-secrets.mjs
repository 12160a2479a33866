// Makes the secrets that docker-compose.yml names, by chance, each in a file of its own; those that are there stay.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'secrets');
const HOST = 'database:5432/concord';
const byChance = () => randomBytes(32).toString('hex');

mkdirSync(folder, { recursive: true });
// Others cannot pass the folder; the containers' users, who get the files alone, can read them.
chmodSync(folder, 0o700);

const owner = keep('owner_password', byChance);
keep('database_owner_url', () => `postgres://concord:${owner}@${HOST}`);
keep('database_url', () => `postgres://concord_api:${byChance()}@${HOST}`);
keep('concord_secret', byChance);
const smtp = keep('smtp_url', () => '');
if (smtp === '') {
  console.log(`Write the mail server's address, smtps://user:password@host:465, into ${folder}/smtp_url.`);
}

function keep(name, make) {
  const file = join(folder, name);
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o444 });
    if (name === 'smtp_url') chmodSync(file, 0o644);
    console.log(`Made ${file}`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
