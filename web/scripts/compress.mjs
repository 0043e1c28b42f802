// Leaves each text of dist compressed beside itself, as small as can be, for the server to send as it is: what takes seconds here would take
// them at each start of the server, or be a twelfth larger on every line.
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const worthCompressing = 1024
const texts = /\.(html|js|mjs|css|json|webmanifest|svg|txt)$/

async function compress(path) {
  const bytes = await readFile(path)
  if (bytes.length < worthCompressing) return
  const [smallest, known] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, smallest), writeFile(`${path}.gz`, known)])
}

const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((file) => file.isFile() && texts.test(file.name))
await Promise.all(files.map((file) => compress(`${file.parentPath}/${file.name}`)))
