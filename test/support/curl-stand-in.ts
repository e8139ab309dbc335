import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

// Speaks the few options of curl that docs/api.md uses, for machines that have none.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    'show-error': { type: 'boolean', short: 'S' },
    header: { type: 'string', short: 'H', multiple: true },
    data: { type: 'string', short: 'd' },
    'data-binary': { type: 'string' },
    output: { type: 'string', short: 'o' },
    cookie: { type: 'string', short: 'b' },
    'cookie-jar': { type: 'string', short: 'c' },
    retry: { type: 'string' },
    'retry-connrefused': { type: 'boolean' },
  },
})

const headers = new Headers(
  values.header?.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  }),
)
if (values.cookie && existsSync(values.cookie)) headers.set('cookie', readFileSync(values.cookie, 'utf8'))

const given = values['data-binary'] ?? values.data
const body = given?.startsWith('@') ? readFileSync(given.slice(1)) : given
const answer = await fetch(positionals[0]!, { method: body === undefined ? 'GET' : 'POST', headers, body })
const jar = answer.headers.getSetCookie().map((line) => line.split(';')[0])
if (values['cookie-jar']) writeFileSync(values['cookie-jar'], jar.join('; '))
const text = await answer.text()
if (values.output) writeFileSync(values.output, text)
else process.stdout.write(text)
