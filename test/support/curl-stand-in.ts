import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
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

const headers: Record<string, string> = {}
for (const line of values.header ?? []) {
  const colon = line.indexOf(':')
  headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
}
if (values.cookie && existsSync(values.cookie)) headers.cookie = readFileSync(values.cookie, 'utf8')

const given = values['data-binary'] ?? values.data
const body = given?.startsWith('@') ? readFileSync(given.slice(1)) : given

// Not fetch: it adds the headers of a browser's page, which sign-in rightly asks more of.
const answer = await new Promise<IncomingMessage>((resolve, reject) => {
  const sent = request(positionals[0]!, { method: body === undefined ? 'GET' : 'POST', headers }, resolve)
  sent.on('error', reject)
  sent.end(body)
})
const jar = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0])
if (values['cookie-jar']) writeFileSync(values['cookie-jar'], jar.join('; '))
const told = await text(answer)
if (values.output) writeFileSync(values.output, told)
else process.stdout.write(told)
