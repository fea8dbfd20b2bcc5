import { type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'
import { tellable } from './tellable.ts'

/** The log of a process: lines of JSON, in which a defect says where it happened and never with whose data. */
export function logAt(level: LogLevel): Logger {
  return pino({ level, serializers: { error: tellable, err: tellable } })
}
