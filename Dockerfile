# Sojourn as a container. It brings no database: give it the three addresses and the secrets of .env.example.
# Built and run by a user without rights; PostgreSQL stays outside.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/sojourn
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY scripts/generate-client.mjs scripts/
RUN npm ci --include=dev --loglevel=error
COPY . .
RUN node scripts/generate-client.mjs && SOJOURN_OUTPUT=standalone node --disable-warning=ExperimentalWarning scripts/main.ts pack /srv/packed

# What runs: the server as Next lays it out by itself, the worker, migrations, the set-up and the packages these reach. No npm, no compiler.
FROM node:24-bookworm-slim
WORKDIR /srv/sojourn
ENV NODE_ENV=production SOJOURN_MODE=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn-*
COPY --from=build --chown=node:node /srv/packed ./
# The folder itself is root's: what is noted while it runs has places of its own in it.
RUN install -d -o node -g node .cache .data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Checks the settings, applies migrations when MIGRATE_DATABASE_URL is set, serves the portal and runs the worker.
CMD ["node", "--disable-warning=ExperimentalWarning", "scripts/main.ts", "start"]
