import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(?:html|js|css|svg|json|txt|webmanifest)$/
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/** What whoever serves the app may edit: a compressed copy would go on saying the old words. */
const EDITABLE = new Set(['index.html', 'config.json'])

/** Writes a .br and a .gz beside every other text of a folder, for servers that send what is there. */
export async function precompress(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name) && !EDITABLE.has(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  await Promise.all(
    texts.map(async (file) => {
      const original = await readFile(file)
      const best = {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: original.length },
      }
      await writeFile(`${file}.br`, await brotli(original, best))
      await writeFile(`${file}.gz`, await zip(original, { level: constants.Z_BEST_COMPRESSION }))
    }),
  )
  return texts.length
}

if (import.meta.filename === process.argv[1]) await precompress(process.argv[2] ?? 'dist')
