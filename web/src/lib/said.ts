// Sentences that the server says in English without a code (why a field is refused, why a group is withheld), in the language of
// the reader. What stands here is what the server says; a test holds it equal to the English texts.
import { language, locale, t, type TextKey } from '@/lib/i18n'

export const sentences = {
  'said.required': 'This field is required.',
  'said.empty': 'This field may not be empty.',
  'said.atLeast': 'This needs at least {count} characters.',
  'said.atMost': 'This may have at most {count} characters.',
  'said.unshowable': 'This contains characters that cannot be shown.',
  'said.between': 'Give a number from {least} to {most}.',
  'said.tooLarge': 'This number is too large.',
  'said.number': 'This should be a number.',
  'said.wholeNumber': 'This should be a whole number.',
  'said.oneOf': 'This should be one of {choices}.',
  'said.id': 'This is not a valid id.',
  'said.email': 'Enter an e-mail address like name@example.com.',
  'said.day': 'Give a day like 2026-11-20.',
  'said.time': 'Give a time like 2026-11-20T08:30:00Z.',
  'said.timeOfDay': 'Give a time of day like 09:00.',
  'said.month': 'Give a month like 2026-10.',
  'said.backwards': 'The last day is before the first.',
  'said.dayToCome': 'This day is still to come.',
  'said.dayTooFar': 'This day is more than a year ahead.',
  'said.dayPast': 'This day is past. Choose today or a later day.',
  'said.timeToCome': 'Give a time that is still to come.',
  'said.checkIn': 'Give the time of checking in too.',
  'said.password.short': 'A password needs at least 10 characters.',
  'said.password.long': 'A password may have at most 128 characters.',
  'said.password.common': 'This password is on lists of common ones.',
  'said.password.email': 'A password may not contain the e-mail address.',
  'said.password.wrong': 'This is not your password.',
  'said.password.other': 'This is not the password of the registration.',
  'said.code': 'This code is not right. Check that the clock of your phone is.',
  'said.proof': 'Give your password or a code.',
  'said.who': 'Give an e-mail address or a user name.',
  'said.timeZone': 'Give a time zone like Europe/Berlin.',
  'said.country': 'Give a country as its two-letter code, like US or DE, with a region like US-IL where it matters.',
  'said.domain': 'Give a domain like example.com.',
  'said.domain.shared': 'At this provider anybody gets an address. Give the company’s own domain.',
  'said.domain.suffix': 'Below this domain everybody has a name of their own. Give the company’s.',
  'said.https': 'Give an address that begins with https://.',
  'said.programme.ends': 'Say when the safety programme ends.',
  'said.programme.purpose': 'Name the purpose of the safety programme.',
  'said.programme.runner': 'Name the person who runs the safety programme.',
  'said.programme.insider': 'Choose an admin or HR of the company, because others see no results.',
  'said.manager.self': 'Nobody is their own manager.',
  'said.manager.circle': 'This person reports to the one who is changed.',
  'said.no.user': 'There is no such user.',
  'said.no.team': 'There is no such team.',
  'said.no.employee': 'There is no such employee.',
  'said.no.department': 'There is no such department.',
  'said.no.role': 'There is no such role.',
  'said.permissions.some': 'Name at least one permission.',
  'said.permissions.own': 'Name only permissions that you have yourself.',
  'said.scope': 'Choose a scope from {least} to {most}.',
  'said.question': 'Ask something, or send a plan.',
  'said.question.years': 'Ask about at most five years at a time.',
  'said.trend.year': 'A trend covers at most a year.',
  'said.file.empty': 'This file is empty.',
  'said.file.large': 'This file is larger than {size} MiB, which is the largest that is read.',
  'said.file.damaged': 'This file is damaged in a way that confused the reader.',
  'said.table.other': 'This is no table: CSV and XLSX can be read.',
  'said.table.empty': 'This table has a heading and no rows, or nothing at all.',
  'said.table.long': 'This table has more than {rows} rows, which is the most that is read at once.',
  'said.workbook.damaged': 'This workbook is damaged. Open it in your spreadsheet program and save it anew.',
  'said.workbook.locked': 'This workbook is locked with a password. Save it without one.',
  'said.workbook.old': 'This workbook is of the kind before 2007 (.xls), or locked with a password. Save it as .xlsx or .csv.',
  'said.calendar.other': 'This is no calendar: ICS (text/calendar) can be read.',
  'said.import.order': 'Some days of this file could be read in two ways. Say whether the day or the month comes first.',
  'said.import.email': 'No column says whom a row is about: choose the one with the e-mail address.',
  'said.import.number': 'No column says whom a row is about: choose the one with the employee’s number.',
  'said.import.day': 'No column says which day a row is about.',
  'said.row.twice': 'Row {row} is about the same person.',
  'said.row.sameDay': 'Row {row} is about the same day of the same person.',
  'said.row.name': 'Somebody new needs a name.',
  'said.row.email': 'Somebody new needs an e-mail address.',
  'said.row.noEmail': '"{email}" is no e-mail address.',
  'said.row.emailMissing': 'Whom the row is about is told by the e-mail address, which is missing.',
  'said.row.dayMissing': 'Whose day it is is told by the e-mail address, which is missing.',
  'said.row.emailKept': 'This person’s e-mail address is {email}, and an import does not change it.',
  'said.row.emailTaken': 'There is an employee with this e-mail address already. Give their number to change them.',
  'said.row.noAddress': 'There is no employee with the address {email}.',
  'said.row.noNumber': 'There is no employee with the number {number}.',
  'said.row.manager.refused': 'The manager’s own row {row} is refused.',
  'said.row.manager.circle': 'This person would report to themselves, over however many others.',
  'said.row.manager.name': 'There is nobody called "{name}".',
  'said.row.manager.address': 'There is nobody with the address {email}.',
  'said.row.meantime': 'Somebody recorded this day in the meantime.',
  'said.row.kept': 'This has been changed since, or something else refers to it: it stays as it is.',
  'said.video.none': 'There is no video in this file, only sound or other data.',
  'said.video.long': 'This file is longer than {minutes} minutes, which is the longest that can be read.',
  'said.video.cut': 'This file is incomplete: its index is missing. Perhaps it was cut off on its way here.',
  'said.video.noFace': 'No face was seen in this video, so nothing was scored.',
  'said.video.oneFace': 'One face was analysed.',
  'said.video.faces': 'Up to {count} faces were seen at once.',
  'said.video.largest': 'The largest one that stayed was analysed.',
  'said.video.seen': 'It was seen in {share} % of the video.',
  'said.video.unclear': 'Its expressions were too unclear to be scored.',
  'said.video.eyes': 'For fatigue the eyes were not seen long enough.',
  'said.video.silent': 'The video has no sound.',
  'problem.code.policy_hides_individuals': 'The company’s policy shows results of groups only, never of one person.',
  'problem.code.policy_changed': 'The company’s policy does not allow this analysis any more.',
  'problem.code.safety_programme_only': 'Only the person who runs the safety programme sees these results.',
  'problem.code.emotion_model_unavailable': 'The emotion model does not answer. Try again in a moment.',
  'said.withheld.small':
    'Fewer than {count} people are in this group, so that results would tell of persons. Choose a larger group or a longer period.',
  'said.withheld.beside':
    'Beside this group fewer than {count} people are left in a larger one, so that the difference would tell of persons. Choose the larger group.',
} as const satisfies Partial<Record<TextKey, string>>

const patterns = Object.entries(sentences).map(([key, sentence]) => ({
  key: key as keyof typeof sentences,
  pattern: new RegExp(`^${plain(sentence).replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`),
}))

// As it is where we have no better words for it.
export function said(sentence: string): string {
  if (language === 'en') return sentence
  return translated(sentence) ?? inParts(sentence) ?? sentence
}

function inParts(text: string): string | undefined {
  const parts = text.split(/(?<=\.) (?=[A-Z])/)
  if (parts.length === 1) return undefined
  const words = parts.map(translated)
  return words.every((each) => each !== undefined) ? words.join(language === 'ja' ? '' : ' ') : undefined
}

function translated(sentence: string): string | undefined {
  for (const { key, pattern } of patterns) {
    const found = pattern.exec(plain(sentence))
    if (found) return t(key, Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, word]) => [name, inDigits(word)])))
  }
  return undefined
}

function inDigits(word: string): string {
  return /^\d+$/.test(word) ? new Intl.NumberFormat(locale, { useGrouping: false }).format(Number(word)) : word
}

// The server writes straight apostrophes.
function plain(sentence: string): string {
  return sentence.replaceAll('’', "'")
}
