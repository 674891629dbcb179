import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { type Nginx, runNginx } from '../server/edge/run-nginx'

/** A file to serve: its name, its bytes, and the headers it goes out with. */
export type ServedFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Starts an nginx that only serves these files below `dir`, set up as fast as the edge is: the same
 * open files, no log. It listens at `port`.
 */
export async function runStaticNginx(
  program: string,
  dir: string,
  port: number,
  files: readonly ServedFile[],
): Promise<Nginx> {
  mkdirSync(path.join(dir, 'files'), { recursive: true })
  for (const { name, bytes } of files) writeFileSync(path.join(dir, 'files', name), bytes)
  writeFileSync(path.join(dir, 'nginx.conf'), configuration(dir, port, files))
  return runNginx(program, dir)
}

function configuration(dir: string, port: number, files: readonly ServedFile[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid ${dir}/nginx.pid;
worker_processes auto;
worker_rlimit_nofile 20000;
events { worker_connections 8192; }
http {
  types { text/html html; }
  charset utf-8;
  server_tokens off;
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=20000 inactive=60s;
  open_file_cache_valid 30s;
  keepalive_requests 10000;
${temporary.map((name) => `  ${name}_temp_path ${dir}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${dir}/files;
${files.map(locationOf).join('\n')}
  }
}
`
}

function locationOf({ name, headers }: ServedFile): string {
  const lines = Object.entries(headers).map(([key, value]) => `add_header ${key} "${value}";`)
  return `    location = /${name} { ${lines.join(' ')} }`
}
