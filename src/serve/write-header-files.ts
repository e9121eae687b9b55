import { writeFile } from 'node:fs/promises'
import { headerFiles } from './header-files.ts'

for (const [name, text] of Object.entries(headerFiles())) await writeFile(new URL(`headers/${name}`, import.meta.url), text)
