import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precacheField } from './precache-field.ts'

// Where `npm start` listens unless told otherwise; the development server passes these paths on to it.
const api = 'http://127.0.0.1:4000'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root,
  plugins: [react(), precacheField(root)],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no data: addresses for scripts, and small files are cached better alone.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      // A busy machine is no fault of the build; the remark would only puzzle a newcomer.
      checks: { pluginTimings: false },
      input: { index: `${root}index.html`, 'field-worker': `${root}src/app/field-worker.ts` },
      output: {
        // At the root, so that it may serve /field; under its own name, so that browsers find its next version.
        entryFileNames: ({ name }) => (name === 'field-worker' ? 'field-worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // What every page needs in two pieces instead of twenty: fewer requests, and it compresses better.
          groups: [
            { name: 'frame', test: /node_modules\/(@0no-co|@urql|urql|wonka|gql\.tada|i18next|react.*?|scheduler)\// },
            { name: 'pieces', test: /web\/src\/ui\/[^/]+$/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(['/graphql', '/uploads', '/files', '/auth'].map((path) => [path, api])),
  },
})
