// When a page has come to rest: what a test may look at, measure or take a picture of.
import { expect, type BrowserContext, type Page, type Request } from '@playwright/test'

const asked = new WeakMap<Page, Set<Request>>()

// Counts what each page of this browser has asked for and not been answered yet.
export function watchRequests(context: BrowserContext): void {
  context.on('page', (page) => {
    const open = new Set<Request>()
    asked.set(page, open)
    // A fresh document waits for nothing that the one before it asked for, until the moment it left: of that nobody tells the end.
    let leading: Request | undefined
    page.on('framenavigated', (frame) => {
      if (!leading || frame.parentFrame()) return
      for (const request of open) if (request !== leading) open.delete(request)
      leading = undefined
    })
    page.on('request', (request) => {
      if (request.isNavigationRequest()) leading = request
      // What a page has made itself, to be saved, was never asked of anybody.
      if (request.url().startsWith('http')) open.add(request)
    })
    page.on('requestfinished', (request) => open.delete(request))
    page.on('requestfailed', (request) => open.delete(request))
  })
}

// Until a page has its heading, waits for no answer, has nothing else to do, and shows neither skeleton nor movement. Nothing waits for
// a clock: a busy machine takes longer, an idle one does not.
export async function settle(page: Page): Promise<void> {
  const patience = { timeout: 60_000 }
  await expect(page.locator('h1').first(), 'the heading of the page').toBeVisible(patience)
  await expect.poll(() => unrest(page), { ...patience, intervals: [10, 20, 50, 100], message: 'what keeps the page from rest' }).toEqual([])
}

async function unrest(page: Page): Promise<string[]> {
  const open = asked.get(page)
  if (!open) throw new Error('This page was opened past test.ts, so nobody knows what it waits for.')
  const waiting = () => [...open].map((request) => `${request.method()} ${request.url()}`)
  if (open.size > 0) return waiting()
  // A page that leads elsewhere takes the question with it.
  const moving = await page.evaluate(movingParts).catch(() => ['the document'])
  return [...moving, ...waiting()]
}

async function movingParts(): Promise<string[]> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 }))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const passing = (animation: Animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity
  const placeholders = [...document.querySelectorAll(':is(.animate-pulse, .animate-spin):not([data-example] *)')]
  return [
    ...placeholders.filter((each) => each.getClientRects().length > 0 && each.checkVisibility()).map((each) => `.${each.className}`),
    ...document.getAnimations().filter(passing).map((each) => `the animation ${each.id}`),
  ]
}
