import { migrate } from '../../server/core/migrate.ts'

// Run by plain node: the test runner's own module loader cannot import migrations by address.
await migrate(process.argv[2]!)
