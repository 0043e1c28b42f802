// Debian's Chromium, and a page in it that is signed in.
import puppeteer from 'puppeteer-core'

export function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync', '--lang=en-GB'],
  })
}

export async function signIn(page, url, email, password) {
  await page.goto(`${url}/robots.txt`)
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
      return (await fetch('/api/auth/login?session=cookie', { method: 'POST', headers, body })).status
    },
    JSON.stringify({ email, password }),
  )
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`)
}

// Until nothing is fetched any more and no skeleton is left.
export async function settle(page) {
  await page.waitForNetworkIdle({ idleTime: 700, timeout: 60_000 })
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.animate-pulse, .animate-spin'), { timeout: 60_000 })
}

export const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`)
