import { readRecords } from '../../build/records/readRecords.ts'
import type { Records } from '../schema/rule.ts'

/** The records of this site as editors write them. */
export const writtenRecords = (): Records => readRecords('data').records
