import type { Speech } from '../i18n/speech.ts'
import { formatIsoDay } from '../lib/day.ts'
import type { DayRange } from '../model/window.ts'

/** "10 – 24 April 2021", "28 March – 3 April 2021", "19 April 2021": what both ends share is said once. */
export function daysWords({ from, to }: DayRange, { say, day }: Speech): string {
  const end = day(to, 'long')
  if (from === to) return end
  const [first, last] = [formatIsoDay(from), formatIsoDay(to)]
  const isSame = (letters: number) => first.slice(0, letters) === last.slice(0, letters)
  // Years before 0 and after 9999 have more letters: their first ones say only that they are alike.
  const isUsual = first.length === 10 && last.length === 10
  const style = isUsual && isSame(7) ? 'dayNumber' : isUsual && isSame(4) ? 'day' : 'long'
  return say('when.between', { start: day(from, style), end })
}
