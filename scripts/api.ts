/** Writes src/web/api-types.ts, the typed client's knowledge of the API, from the routes: `npm run api`. */
import { writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { createApp, type Parts } from '../src/app.ts'

/** The text of src/web/api-types.ts for the routes as they are. */
export async function apiTypes(): Promise<string> {
  const app = await createApp(withoutWorld())
  await app.ready()
  const description = app.swagger()
  await app.close()
  const ast = await openapiTS(description as never, { alphabetize: true })
  return `/** Generated from the routes by \`npm run api\`; never edited. */\n${astToString(ast)}`
}

// Describing the routes asks nobody: no database, no sessions.
function withoutWorld(): Parts {
  const nobody = () => {
    throw new Error('nobody is asked while the routes are described')
  }
  return {
    config: { baseUrl: 'http://localhost', trustProxy: false, metricsKey: null },
    transact: nobody,
    clock: nobody,
    newId: nobody,
    identity: { routes: async () => {}, createPerson: nobody, session: nobody } as never,
    publish: nobody,
    mails: false,
    plugins: [],
    logger: false,
    webRoot: null,
    version: '1',
  }
}

if (import.meta.main) {
  writeFileSync(new URL('../src/web/api-types.ts', import.meta.url), await apiTypes())
}
