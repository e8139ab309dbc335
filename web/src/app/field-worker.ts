import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

// Filled in by precache-field.ts when the app is built.
declare const self: { __WB_MANIFEST: { url: string; revision: string | null }[] }

// The page for the field opens without a connection; records and pictures wait in IndexedDB, never here.
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [/^\/field(\/|$)/] }))
