import { AppError } from '../core/errors.ts'
import { program } from './program.ts'
import { tell } from './tell.ts'

/** Runs the command of a command line. What a person can mend is told in one sentence; the exit code is 0 or not. */
export const runCommand = async (args: readonly string[]): Promise<void> => {
  // A reader that closes early (weijian screen … | head) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    await program().parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = 1
    if (error instanceof AppError) tell(error.message)
    else tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}
