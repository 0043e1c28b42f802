// The notices that are shown just now. The list is outside of React, so that whatever ends a request can add to it.
import { useSyncExternalStore } from 'react'

export interface ToastOptions {
  undo?: () => Promise<unknown>
  tone?: 'good' | 'danger'
  // A page of ours where one goes on.
  link?: { text: string; to: string }
}

export interface Toast {
  id: number
  text: string
  tone: 'good' | 'danger'
  undo?: () => Promise<unknown>
  link?: { text: string; to: string }
  seconds: number
}

const most = 4
const secondsToRead = 6
// What can be taken back, or went wrong, needs time to be decided about.
const secondsToAct = 12

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

export function addToast(text: string, { undo, link, tone = 'good' }: ToastOptions = {}): void {
  lastId += 1
  const seconds = undo || link || tone === 'danger' ? secondsToAct : secondsToRead
  // The same words twice would be one notice said twice.
  show([...toasts.filter((each) => each.text !== text), { id: lastId, text, tone, undo, link, seconds }].slice(-most))
}

export function removeToast(id: number): void {
  show(toasts.filter((each) => each.id !== id))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}

function show(next: readonly Toast[]): void {
  toasts = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
