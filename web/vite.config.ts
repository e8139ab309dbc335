import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Where `npm start` listens unless told otherwise; the development server passes these paths on to it.
const api = 'http://127.0.0.1:4000'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
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
      output: {
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
