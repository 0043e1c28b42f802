// Lighthouse over the pages of one server, as JSON lines: {path, profile, scores, scripts, failed}. Arguments: a JSON object
// {url, email, password, pages: [{path, signedIn}], profiles, runs}.
import lighthouse, { defaultConfig, desktopConfig } from 'lighthouse'
import { launch, say, signIn } from './browser.mjs'

const wish = JSON.parse(process.argv[2])
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const configs = { mobile: defaultConfig, desktop: desktopConfig }

const browser = await launch()
try {
  for (const { path, signedIn } of wish.pages) {
    for (const profile of wish.profiles) {
      for (let run = 0; run < wish.runs; run++) say({ path, profile, ...(await measure(path, profile, signedIn)) })
    }
  }
} finally {
  await browser.close()
}

// Each time in a window of its own, which has seen nothing but the sign-in. Now and then the browser loses the beginning of its own record
// (NO_NAVSTART), and Lighthouse asks for another run.
async function measure(path, profile, signedIn, again = true) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  try {
    if (signedIn) await signIn(page, wish.url, wish.email, wish.password)
    const flags = { disableStorageReset: true, onlyCategories: categories, logLevel: 'error', output: 'json' }
    const { lhr } = await lighthouse(wish.url + path, flags, configs[profile], page)
    if (lhr.runtimeError?.code === 'NO_NAVSTART' && again) return await measure(path, profile, signedIn, false)
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`)
    if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`)
    return {
      scores: Object.fromEntries(categories.map((category) => [category, Math.round(lhr.categories[category].score * 100)])),
      scripts: lhr.audits['network-requests'].details.items.filter((item) => item.resourceType === 'Script').map((item) => new URL(item.url).pathname),
      times: Object.fromEntries(['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map((audit) => [audit, lhr.audits[audit].numericValue])),
      failed: failedAudits(lhr),
    }
  } finally {
    await context.close()
  }
}

// What costs points, and where.
function failedAudits(lhr) {
  return categories.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => `${id}: ${lhr.audits[id].displayValue ?? ''} ${(lhr.audits[id].details?.items ?? []).slice(0, 3).map((item) => item.node?.selector ?? item.url ?? item.description ?? '').join(' | ')}`.trim()),
  )
}
