// Scrolls through a long page with the wheel and says how long the longest task was meanwhile. Arguments: a JSON object
// {url, email, password, path}. A long task is what the browser calls one: at least 50 ms in which nothing else can happen.
import { launch, say, settle, signIn } from './browser.mjs'

const wish = JSON.parse(process.argv[2])
const steps = 150

const browser = await launch()
try {
  const page = await browser.newPage()
  await page.setViewport({ width: 1440, height: 900 })
  await signIn(page, wish.url, wish.email, wish.password)
  await page.goto(wish.url + wish.path)
  await settle(page)
  const box = await page.evaluate(longest)
  await page.mouse.move(box.x, box.y)
  await page.evaluate(watch)
  const begun = Date.now()
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel({ deltaY: step < (steps * 2) / 3 ? 400 : -400 })
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  const { tasks, far, elements } = await page.evaluate(() => ({
    tasks: window.longTasks,
    far: window.farthest,
    elements: document.querySelectorAll('main *').length,
  }))
  say({ path: wish.path, seconds: (Date.now() - begun) / 1000, height: box.height, scrolled: far, elements, tasks: tasks.length, longest: Math.max(0, ...tasks) })
} finally {
  await browser.close()
}

// The middle of whatever has most to scroll, which is marked.
function longest() {
  const more = (element) => element.scrollHeight - element.clientHeight
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowY)
  const all = [...document.querySelectorAll('main *')].filter((element) => more(element) > 100 && scrolls(element))
  const found = all.sort((a, b) => more(b) - more(a))[0]
  const chosen = found && more(found) > more(document.documentElement) ? found : document.documentElement
  window.scrolled = chosen
  const { left, top, width, height } = chosen.getBoundingClientRect()
  return { x: left + width / 2, y: Math.min(top + height / 2, 500), height: chosen.scrollHeight }
}

function watch() {
  window.longTasks = []
  window.farthest = 0
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })
  window.scrolled.ownerDocument.addEventListener('scroll', () => (window.farthest = Math.max(window.farthest, window.scrolled.scrollTop)), true)
}
