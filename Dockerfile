# Two images from one build: the site, run as nobody in particular, with nothing writable but its
# caches; and the edge, nginx with the files of this very build. docs/operations.md says how to run them.
# Stories are no part of either: the content folder is mounted, and an edit builds nothing.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci

FROM packages AS build
# Holds where the container is started without one.
ARG SITE_URL=""
ENV SITE_URL="$SITE_URL"
COPY . .
RUN mkdir content && npm run build && npm run package && mv .cache/release/node_modules /packages

FROM build AS edge-files
ARG EDGE_HOSTS="localhost 127.0.0.1"
ARG EDGE_UPSTREAMS=site:3000
# With a content network before the edge; see docs/scale.md.
ARG CDN_SECONDS="" EDGE_CDN_RANGES=""
RUN EDGE_DIR=/edge EDGE_CACHE_DIR=/var/cache/edge EDGE_LISTEN=8080 EDGE_ANSWER_WITHIN=2s \
  EDGE_USER=www-data npm run edge

FROM debian:bookworm-slim AS edge
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light \
  && rm -rf /var/lib/apt/lists/*
COPY --from=edge-files --chown=www-data:www-data /edge /edge
RUN mkdir -p /var/cache/edge && chown www-data:www-data /var/cache/edge
USER www-data
EXPOSE 8080
VOLUME ["/var/cache/edge"]
STOPSIGNAL SIGQUIT
CMD ["nginx", "-p", "/edge", "-c", "/edge/nginx.conf", "-e", "stderr", "-g", "daemon off;"]

FROM node:24-bookworm-slim AS site
# A container's own HOSTNAME is its name: the site would listen at that address alone.
ENV NODE_ENV=production LOG_FORMAT=json CONTENT_DIR=/content DATA_DIR=/data HOSTNAME=0.0.0.0
WORKDIR /app
# All belongs to root and stays as it is; only these four folders are the server's own.
RUN install -d /content && install -d -o node -g node /data .cache .next/cache .next/server/route-cache
# Packages change seldom, what is built from the sources often: the second layer is the small one.
COPY --from=build /packages node_modules
COPY --from=build /app/.cache/release ./
USER node
EXPOSE 3000
VOLUME ["/content", "/app/.cache", "/data"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# The memory V8 may fill before it tidies up; by itself it takes a share of the whole machine's.
CMD ["node", "--max-old-space-size=768", "scripts/run.mjs", "start"]
