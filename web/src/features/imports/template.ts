// A table to begin with: headings that are understood, and lines that show how each is written.
import type { ImportKind } from './imports'
import { save } from '@/lib/save'

const tables: Record<ImportKind, string[][]> = {
  employees: [
    ['Name', 'Email', 'Job title', 'Team', 'Department', 'Manager', 'Start date'],
    ['Ada Example', 'ada@example.com', 'Head of engineering', 'Platform', 'Engineering', '', '2024-03-01'],
    ['Bo Example', 'bo@example.com', 'Developer', 'Platform', 'Engineering', 'ada@example.com', '2025-09-15'],
  ],
  attendance: [
    ['Email', 'Date', 'Status', 'Check in', 'Check out', 'Notes'],
    ['ada@example.com', '2026-01-12', 'Present', '09:00', '17:30', ''],
    ['bo@example.com', '2026-01-12', 'Leave', '', '', 'Moving house'],
  ],
}

export function templateText(kind: ImportKind): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${tables[kind].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

export function saveTemplate(kind: ImportKind): void {
  save(new Blob([templateText(kind)], { type: 'text/csv' }), `attune-${kind}.csv`)
}
