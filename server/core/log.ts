import { type Logger as Pino, pino } from 'pino'

export type Logger = Pick<Pino, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & { child(bindings: object): Logger }

/** Logs go to standard error: standard output is for data. Personal data never gets here by these names. */
export const createLog = (level: string): Logger =>
  pino(
    {
      level,
      redact: {
        paths: [
          'secret',
          'password',
          'authorization',
          'cookie',
          'filer',
          '*.secret',
          '*.password',
          '*.filer',
          'req.headers',
        ],
        censor: '[hidden]',
      },
    },
    pino.destination({ fd: 2, sync: true }),
  )
