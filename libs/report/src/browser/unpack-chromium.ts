import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A Chromium on disk with what it needs beside it. */
export interface UnpackedChromium {
  executable: string;
  /** Copies of libnss3, libnspr4 and libexpat, which a bare system lacks. */
  libraries: string;
  /** A fontconfig file that lists the fallback fonts of the package and none of the system's. */
  fontConfiguration: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once for each version and user, and says where it is.
 * The folder appears whole or not at all, so that two processes can start at once and a cut one leaves nothing half done.
 * @throws Error if the package is not installed, or its folder belongs to someone else.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  const { version } = require(join(packed, '..', 'package.json')) as { version: string };
  const folder = join(tmpdir(), `concord-chromium-${version}-${userInfo().uid}`);
  const unpacked = describe(folder);
  if (await exists(folder)) {
    await refuseForeign(folder);
    return unpacked;
  }
  const partial = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(partial, packed, folder);
    await rename(partial, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  await refuseForeign(folder);
  return unpacked;
}

function describe(folder: string): UnpackedChromium {
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'libraries', 'lib'),
    fontConfiguration: join(folder, 'fonts.conf'),
  };
}

async function unpackInto(partial: string, packed: string, final: string): Promise<void> {
  await chmod(partial, 0o700);
  await mkdir(join(partial, 'font-cache'));
  await Promise.all([
    pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(join(partial, 'chromium'), { mode: 0o700 }),
    ),
    unpackArchive(join(packed, 'al2023.tar.br'), join(partial, 'libraries')),
    unpackArchive(join(packed, 'fonts.tar.br'), join(partial, 'fonts')),
    // Chromium looks for the software renderer beside its executable.
    unpackArchive(join(packed, 'swiftshader.tar.br'), partial),
    writeFile(join(partial, 'fonts.conf'), fontConfiguration(final)),
  ]);
}

function unpackArchive(archive: string, folder: string): Promise<void> {
  return pipeline(createReadStream(archive), createBrotliDecompress(), extract(folder));
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The folder's name can be guessed: what another user could have put there must not be run. */
async function refuseForeign(folder: string): Promise<void> {
  const status = await lstat(folder);
  if (!status.isDirectory() || status.uid !== userInfo().uid || (status.mode & 0o022) !== 0) {
    throw new Error(`${folder} is not a folder that only this user can write to; remove it and try again`);
  }
}
