// The first that fits: Edge also calls itself Chrome, Chrome also Safari, Android also Linux.
const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/HeadlessChrome|Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What a browser says it is, in two words people know: "Firefox, Linux"; null when it says nothing known. */
export function deviceOf(userAgent: string): string | null {
  const named = (of: [RegExp, string][]) => of.find(([sign]) => sign.test(userAgent))?.[1]
  const words = [named(BROWSERS), named(SYSTEMS)].filter((word) => word !== undefined)
  return words.length > 0 ? words.join(', ') : null
}
