const LABEL_WIDTHS = { max: 280, usual: 164, tight: [140, 124] }
/** From this day width on, labels are no wider than their day, so events of adjacent days can share a row. */
const ROOMY_DAY = 128
const STEPS_PER_DOUBLING = 8

/**
 * Rounds a day width down to one of eight steps per doubling, so that a small zoom reuses the layout. Marks that do not
 * overlap at the rounded width do not overlap at the real one either.
 */
export const calmDayWidth = (dayWidth: number): number =>
  2 ** (Math.floor(Math.log2(dayWidth) * STEPS_PER_DOUBLING) / STEPS_PER_DOUBLING)

/** Label width for a day width: 164 px below `ROOMY_DAY`, else the day's width up to 280 px. */
const labelWidthAt = (dayWidth: number): number =>
  dayWidth < ROOMY_DAY ? LABEL_WIDTHS.usual : Math.floor(Math.min(LABEL_WIDTHS.max, dayWidth))

/** Label widths for a day width, from the usual to those for a board that has no room for all events otherwise. */
export const labelWidthsAt = (dayWidth: number): readonly number[] => [
  labelWidthAt(dayWidth),
  ...(dayWidth < ROOMY_DAY ? LABEL_WIDTHS.tight : []),
]
