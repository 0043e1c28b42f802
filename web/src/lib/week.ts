// On which day a week begins where somebody lives, and which days are its end: by the browser, or by CLDR's table where the
// browser does not say. Days are numbered as ISO 8601 does: Monday is 1, Sunday 7.

export interface Week {
  firstDay: number
  weekend: readonly number[]
}

type Region = string
const from = (codes: string): ReadonlySet<Region> => new Set(codes.split(' '))

const beginsOnSaturday = from('AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY')
const beginsOnSunday = from(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
)
const restsOnFriday = from('BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE')

export function weekOf(locale: string): Week {
  const region = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week }
  return region.getWeekInfo?.() ?? region.weekInfo ?? weekOfRegion(region.maximize().region ?? '')
}

export function weekOfRegion(region: Region): Week {
  const firstDay = beginsOnSaturday.has(region) ? 6 : beginsOnSunday.has(region) ? 7 : region === 'MV' ? 5 : 1
  if (region === 'IR') return { firstDay, weekend: [5] }
  if (region === 'AF') return { firstDay, weekend: [4, 5] }
  if (region === 'IN' || region === 'UG') return { firstDay, weekend: [7] }
  return { firstDay, weekend: restsOnFriday.has(region) ? [5, 6] : [6, 7] }
}
