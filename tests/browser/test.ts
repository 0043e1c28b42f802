// Playwright's test, with one thing more: whatever the browser itself complains about fails the journey, in every window of it.
import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { watchRequests } from './settle.ts'

export { expect, type Page }

interface Frame {
  complaints: string[]
  // Another person at a browser of their own, closed at the end.
  visitor: (options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Frame>({
  complaints: [
    async ({}, use) => {
      const complaints: string[] = []
      await use(complaints)
      expect(complaints, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    await watch(context, complaints)
    await use(context)
  },
  visitor: async ({ browser, complaints }, use) => {
    const open: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      open.push(context)
      await watch(context, complaints)
      return context.newPage()
    })
    for (const context of open) await context.close()
  },
})

// Broken scripts, errors in the console, and anything that the content security policy stopped.
export async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  watchRequests(context)
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', (event) => {
      console.error(`The content security policy stopped ${event.blockedURI || 'inline'} (${event.effectiveDirective}) ${event.sample}`)
    })
  })
  context.on('weberror', (problem) => complaints.push(`${problem.page()?.url()}: ${problem.error().message}`))
  context.on('console', (message) => {
    // A refusal is no fault: the page says it in words.
    const isRefusal = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isRefusal) complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
}
