// Does node_modules hold what package-lock.json names?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** True when something is missing or of another version. Optional packages may be missing: they are per platform. */
export function installedIsStale(checkout) {
  const wanted = packagesIn(join(checkout, 'package-lock.json'))
  // npm writes this file last, so a broken-off installation has none.
  const present = packagesIn(join(checkout, 'node_modules/.package-lock.json'))
  if (!wanted) throw new Error(`There is no package-lock.json in ${checkout}: this is not a whole checkout.`)
  if (!present) return true
  return Object.entries(wanted).some(([path, { version, optional, link }]) => {
    if (path === '' || link) return false
    const found = present[path]
    return found ? found.version !== version : !optional
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
