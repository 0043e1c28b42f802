// Lets the app open without a connection (public/service-worker.js). Only the built app has one.

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL: (url: string) => string }
}

export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    // A browser that holds to trusted types takes an address of a script from a policy only; this one knows a single address.
    const policies = (window as { trustedTypes?: ScriptPolicies }).trustedTypes
    const address = policies?.createPolicy('attune-service-worker', { createScriptURL: () => '/service-worker.js' }).createScriptURL('') ?? '/service-worker.js'
    // Without it everything works but opening offline.
    navigator.serviceWorker.register(address).then(keepFetched, () => undefined)
  })
}

async function keepFetched(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep: performance.getEntriesByType('resource').map(({ name }) => name) })
}
