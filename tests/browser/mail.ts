// Mail that arrived at the real mail server of tests/smtp, which writes each one as a line into the file that ATTUNE_MAIL names.
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { named } from './database.ts'

interface Arrived {
  to?: string[]
  raw?: string
}

// The newest mail to this address, as it came, with lines that were folded for the way unfolded.
export function newestMailTo(address: string): string | undefined {
  const lines = readFileSync(named('ATTUNE_MAIL'), 'utf8').split('\n').filter((line) => line.endsWith('}'))
  const mails = lines.map((line) => JSON.parse(line) as Arrived).filter((mail) => mail.to?.includes(address))
  const raw = mails.at(-1)?.raw
  return raw && Buffer.from(raw, 'base64').toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=')
}

// The path of the link below `start` in the next mail that brings one.
export async function mailedPath(address: string, start: string): Promise<string> {
  const link = () => newestMailTo(address)?.match(new RegExp(`https?://[^/\\s"]+(${start}/[\\w-]+)`))?.[1]
  await expect.poll(link, { timeout: 60_000, message: `a mail to ${address} with a link to ${start}/…` }).toBeTruthy()
  return link()!
}
