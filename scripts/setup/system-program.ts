import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Where systems keep programs, besides what PATH says: servers are often left out of it. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin']

/**
 * Finds a program that tests run for real (`nginx`, `redis-server`), installing the Debian package it
 * comes in where it is missing. Returns its absolute path. Throws when it cannot be had.
 */
export function ensureProgram(name: string, debianPackage: string): string {
  const found = findProgram(name)
  if (found) return found
  console.log(`Đang cài ${debianPackage}… (installing ${debianPackage})`)
  installDebianPackages([debianPackage])
  const installed = findProgram(name)
  if (installed) return installed
  throw new Error(`Không cài được ${debianPackage} (${debianPackage} could not be installed)`)
}

/** The absolute path of an installed program, or undefined. */
export function findProgram(name: string): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}

/** Installs Debian packages; where that cannot be done, the caller finds them still missing. */
export function installDebianPackages(names: readonly string[]): void {
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', install, { stdio: 'inherit', env })
}
