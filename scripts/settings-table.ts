// Writes the table of settings into the operating guide: node scripts/settings-table.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { settingsTable } from '../src/settings.ts'

const GUIDE = new URL('../docs/operating.md', import.meta.url)
const before = readFileSync(GUIDE, 'utf8')
const after = before.replace(
  /(<!-- settings:[^>]*-->\n)[\s\S]*(<!-- \/settings -->)/,
  (_, start: string, end: string) => `${start}\n${settingsTable('markdown')}\n\n${end}`,
)
writeFileSync(GUIDE, after)
