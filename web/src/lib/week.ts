// On which day a week begins where somebody lives: by the browser, or by CLDR's table where the browser does not say. Days are numbered
// as ISO 8601 does: Monday is 1, Sunday 7.

const from = (codes: string): ReadonlySet<string> => new Set(codes.split(' '))

const beginsOnSaturday = from('AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY')
const beginsOnSunday = from(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
)

export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? firstDayIn(known.maximize().region ?? '')
}

export function firstDayIn(region: string): number {
  if (region === 'MV') return 5
  if (beginsOnSaturday.has(region)) return 6
  return beginsOnSunday.has(region) ? 7 : 1
}
