import type { Speech } from '../i18n/speech.ts'
import type { Measure } from './faces.ts'

/** The measures of a picture, in pixels of the drawing. */
export interface PictureStyle {
  readonly margin: number
  /** Sizes of fonts: the heading, the text below it, labels of marks and lanes, and what is smallest. */
  readonly title: number
  readonly text: number
  readonly label: number
  readonly small: number
  /** 0: no lane titles. */
  readonly laneColumn: number
  /** The lanes take all of the height; else the picture ends where they do. */
  readonly fills: boolean
  readonly maxLabelLines: number
  /** No label is wider. */
  readonly maxLabelWidth: number
  /** The number of parts below a title. */
  readonly hasParts: boolean
  /** Bins show the signs of their events, in lines, where these fit. */
  readonly binLines: number
  /** Padding above and below the marks of a lane, and the gap between them. */
  readonly lanePadding: number
  readonly gap: number
  /** Between heading and drawing. */
  readonly headingGap: number
  /** Maximum number of event rows in a lane. */
  readonly maxRows: number
}

/** A page of its own, as it is saved and printed. */
export const PAGE: PictureStyle = {
  margin: 48,
  title: 30,
  text: 15,
  label: 13,
  small: 12,
  laneColumn: 148,
  fills: false,
  maxLabelLines: 6,
  maxLabelWidth: 280,
  hasParts: true,
  binLines: 1,
  lanePadding: 7,
  gap: 5,
  headingGap: 16,
  maxRows: 8,
}

/** The preview card of a page, drawn at 2.5 pixels a unit: its smallest text is 30 px of 1200. */
export const CARD_STYLE: PictureStyle = {
  margin: 16,
  title: 17,
  text: 12,
  label: 12,
  small: 12,
  laneColumn: 0,
  fills: true,
  maxLabelLines: 2,
  maxLabelWidth: 150,
  hasParts: false,
  binLines: 3,
  lanePadding: 4,
  gap: 3,
  headingGap: 8,
  maxRows: 8,
}

/** What every part of a picture is set with. */
export interface Typesetter {
  readonly style: PictureStyle
  readonly speech: Speech
  readonly measure: Measure
  /** Marks in a smaller font, because there are many lanes. */
  readonly isDense: boolean
}

/** Height of a line of text in em. Arabic has vowels above and below its letters. */
export const leadingOf = ({ direction }: Pick<Speech, 'direction'>): number =>
  direction === 'rtl' ? 1.5 : 1.32

/** Where the baseline of a line is, in em from the top of the line. */
export const baselineOf = ({ direction }: Pick<Speech, 'direction'>): number =>
  direction === 'rtl' ? 1.1 : 1.02

/** Height of a line of the smallest text, in pixels. */
export const smallLine = ({ speech, style }: Typesetter): number => Math.ceil(leadingOf(speech) * style.small)
