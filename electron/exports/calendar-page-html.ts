import type { CalendarMeeting, CalendarPageDocument } from '../../shared/calendar-documents.ts'
import { dateOf, monthOf } from '../../shared/dates.ts'
import { meetingHours, meetingName } from './calendar-meeting-sentences.ts'
import { calendarStateLook } from './document-calendar-looks.ts'
import {
  capitalised,
  type DocumentTranslate,
  type DocumentWords,
  documentWords,
} from './document-words.ts'
import { cleanText } from './docx-text.ts'

const STYLE = `
:root{color-scheme:light;--ink:#1c2022;--soft:#4a5154;--line:#c9cfd1;--accent:#0b4954;--tint:#edf2f3}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1.5rem;font:1rem/1.5 Calibri,Carlito,"Segoe UI",sans-serif;color:var(--ink);background:#fff}
h1{margin:.2rem 0;font-size:1.8rem;color:var(--accent)}
h2{margin:2rem 0 .6rem;font-size:1.25rem;color:var(--accent)}
p{margin:.4rem 0}
.issuer,.soft{color:var(--soft)}
.mark{color:#9c1f18;font-weight:700}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:.8rem 0;padding:0;list-style:none}
a{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{width:100%;min-width:40rem;border-collapse:collapse;table-layout:fixed}
.months th:nth-child(1){width:30%}.months th:nth-child(2){width:15%}.months th:nth-child(4){width:16%}.months th:nth-child(5){width:15%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.45rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--tint);color:var(--accent)}
tbody th{font-weight:600}
.late{font-style:italic}
.gone{text-decoration:line-through}
@media print{body{max-width:none;padding:0;font-size:10pt}nav,.top{display:none}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}}
`

/**
 * The page of the web site: one file without script, pictures or addresses of others, to be read on
 * any screen, printed, and read aloud. All texts are escaped.
 */
export function buildCalendarPage(
  document: CalendarPageDocument,
  translate: DocumentTranslate,
): Uint8Array {
  const words = documentWords(document.stamp.lang, translate)
  const title = words.t('meetingCalendar.pageTitle', { year: document.ground.year })
  const whole = document.body === null ? title : `${title} – ${document.body.name}`
  const html = [
    '<!doctype html>',
    `<html lang="${words.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(whole, words)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body id="haut">',
    ...header(document, whole, words),
    '<main>',
    ...months(document, words),
    ...holidays(document, words),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
  return Buffer.from(html.join('\n'), 'utf8')
}

function header(
  { stamp, version, updatedOn, ground }: CalendarPageDocument,
  title: string,
  words: DocumentWords,
): readonly string[] {
  const { t, date } = words
  const { year } = ground
  const reviews =
    version === null || version.adoptedOn === null
      ? t('meetingCalendar.pageNoReviews', { year })
      : t('meetingCalendar.pageReviews', {
          version: version.label,
          date: date(version.adoptedOn),
        })
  return [
    '<header>',
    `<p class="issuer">${escaped(stamp.issuer, words)}</p>`,
    `<h1>${escaped(title, words)}</h1>`,
    ...(stamp.isDemo ? [`<p class="mark">${escaped(t('common.demoMark'), words)}</p>`] : []),
    `<p>${escaped(t('meetingCalendar.pageIntro', { year }), words)}</p>`,
    `<p>${escaped(reviews, words)}</p>`,
    `<p class="soft">${escaped(t('meetingCalendar.pageUpdated', { date: date(updatedOn) }), words)}</p>`,
    '</header>',
  ]
}

function months(document: CalendarPageDocument, words: DocumentWords): readonly string[] {
  const { t } = words
  const { year } = document.ground
  const byMonth = Map.groupBy(document.meetings, ({ days }) => monthOf(days.first))
  if (byMonth.size === 0) return [`<p>${escaped(t('meetingCalendar.pageNone'), words)}</p>`]
  const links = [...byMonth.keys()].map((month) => {
    const name = capitalised(words.month(dateOf(year, month, 1)))
    return `<li><a href="#mois-${month}">${escaped(name, words)}</a></li>`
  })
  const tables = [...byMonth].flatMap(([month, meetings]) =>
    monthTable(year, month, meetings, words),
  )
  const label = escaped(t('meetingCalendar.pageMonths'), words)
  return [`<nav aria-label="${label}"><ul>${links.join('')}</ul></nav>`, ...tables]
}

function monthTable(
  year: number,
  month: number,
  meetings: readonly CalendarMeeting[],
  words: DocumentWords,
): readonly string[] {
  const { t } = words
  const name = words.month(dateOf(year, month, 1))
  const heads = [
    t('meetingCalendar.date'),
    t('meetingCalendar.hours'),
    t('meetingCalendar.meeting'),
    t('meetingCalendar.place'),
    t('meetingCalendar.state'),
  ]
  return [
    `<section aria-labelledby="mois-${month}">`,
    `<h2 id="mois-${month}">${escaped(capitalised(name), words)}</h2>`,
    '<div class="scroll" tabindex="0" role="group" ' + `aria-labelledby="mois-${month}">`,
    '<table class="months">',
    `<caption>${escaped(t('meetingCalendar.pageCaption', { month: name }), words)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head, words)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...meetings.map((meeting) => meetingRow(meeting, words)),
    '</tbody>',
    '</table>',
    '</div>',
    `<p class="top"><a href="#haut">${escaped(t('meetingCalendar.pageTop'), words)}</a></p>`,
    '</section>',
  ]
}

function meetingRow(meeting: CalendarMeeting, words: DocumentWords): string {
  const { days, place, state, source } = meeting
  const { shape } = calendarStateLook(state)
  const isGone = source === 'MEETING' && ['POSTPONED', 'CANCELLED', 'LAPSED'].includes(state)
  const rowClass = isGone ? ' class="gone"' : state === 'TO_CONFIRM' ? ' class="late"' : ''
  const day = `<time datetime="${days.first}">${escaped(words.days(days.first, days.last), words)}</time>`
  const hours = source === 'REVIEW' ? '' : meetingHours(meeting, words)
  const said = `${shape} ${words.t(`calendarStates.${state}`)}`
  const cells = [hours, meetingName(meeting, words), place]
  return [
    `<tr><th scope="row"${rowClass}>${day}</th>`,
    ...cells.map((text) => `<td${rowClass}>${escaped(text, words)}</td>`),
    `<td>${escaped(said, words)}</td></tr>`,
  ].join('')
}

function holidays({ ground }: CalendarPageDocument, words: DocumentWords): readonly string[] {
  const { t } = words
  if (ground.holidays.length === 0) return []
  const rows = ground.holidays.map(({ day, name, certainty }) => {
    const sure = t(`calendarCertainty.${certainty}`)
    const date = `<time datetime="${day}">${escaped(words.day(day), words)}</time>`
    return `<tr><th scope="row">${date}</th><td>${escaped(name, words)}</td><td>${escaped(sure, words)}</td></tr>`
  })
  const heads = [t('calendar.day'), t('calendar.holiday'), t('calendar.certainty')]
  const caption = t('meetingCalendar.pageHolidayCaption', { year: ground.year })
  return [
    '<section aria-labelledby="feries">',
    `<h2 id="feries">${escaped(t('meetingCalendar.pageHolidays'), words)}</h2>`,
    '<table>',
    `<caption>${escaped(caption, words)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head, words)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('')}</tbody>`,
    '</table>',
    '</section>',
  ]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string, words: DocumentWords): string {
  return words.set(cleanText(text)).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
}
