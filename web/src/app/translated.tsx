// Routes whose pages are rendered anew when the language changes. They stay mounted: what one has typed, opened or scrolled to stays.
import { cloneElement, createElement, isValidElement, type ReactElement } from 'react'
import type { RouteObject } from 'react-router'
import { useLanguage } from '@/lib/i18n'

export function translated(routes: RouteObject[]): RouteObject[] {
  return routes.map((route) => {
    if (route.index) return translatedOne(route)
    return { ...translatedOne(route), children: route.children && translated(route.children) }
  })
}

function translatedOne<R extends RouteObject>(route: R): R {
  const { element, Component, lazy } = route
  if (isValidElement(element)) return { ...route, element: <Anew element={element} /> }
  if (Component) return { ...route, Component: undefined, element: <Anew element={createElement(Component)} /> }
  if (typeof lazy !== 'function') return route
  return {
    ...route,
    lazy: async () => {
      const { Component: Page, ...rest } = await lazy()
      return Page ? { ...rest, element: <Anew element={createElement(Page)} /> } : rest
    },
  }
}

// The router keeps one element a route, and React leaves alone what is the same element as before.
function Anew({ element }: { element: ReactElement }) {
  useLanguage()
  return cloneElement(element)
}
