// A browser and its system, read from how the browser introduces itself. Browsers name those that they are like too: the order counts.
const browsers: readonly [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

export interface Device {
  browser?: string
  system?: string
}

export function deviceOf(introduction: string): Device {
  const named = (known: readonly [RegExp, string][]) => known.find(([sign]) => sign.test(introduction))?.[1]
  return { browser: named(browsers), system: named(systems) }
}
